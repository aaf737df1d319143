import "server-only";

const page = /^(?:\uFEFF|ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** Begins as a page does; a piece of one without its frame is known by its name only. */
export const isPage = (bytes: Uint8Array): boolean => page.test(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"));

const zip = Buffer.from("PK\u0003\u0004");

/** A PDF's mark may stand anywhere in the first kilobyte; but what begins as an archive is one. */
export function isPdf(bytes: Uint8Array): boolean {
  const opening = Buffer.from(bytes.subarray(0, 1024));
  return opening.includes("%PDF-") && !opening.subarray(0, zip.length).equals(zip);
}
