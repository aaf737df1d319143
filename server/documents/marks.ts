import "server-only";

const page = /^(?:\uFEFF|ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** Begins as a page does; a piece of one without its frame is known by its name only. */
export const isPage = (bytes: Uint8Array): boolean => page.test(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"));

/** A PDF's mark may stand anywhere in the first kilobyte. */
export const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
