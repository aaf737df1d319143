import "server-only";
import { Unreadable, type Encoding } from "./format";

/** The byte-order mark decides, whoever says otherwise: it is part of the file. */
export function encodingOfMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** The names under which servers and pages declare what we read. */
const names: Record<string, Encoding> = {
  "utf-8": "utf-8", utf8: "utf-8", "us-ascii": "utf-8", ascii: "utf-8", "windows-1252": "windows-1252", cp1252: "windows-1252",
  // What calls itself Latin 1 on the web is windows-1252 (WHATWG Encoding); an editor's own choice is taken by its word.
  "iso-8859-1": "windows-1252", latin1: "windows-1252", "utf-16": "utf-16le", "utf-16le": "utf-16le", "utf-16be": "utf-16be",
};
export const encodingNamed = (name: string | null): Encoding | null => names[(name ?? "").trim().toLowerCase()] ?? null;

/**
 * Bytes to text, strictly: nothing is replaced and nothing is dropped, the byte-order mark stays. What is not
 * valid is refused with the place where it begins, because a guess would change somebody's words.
 */
export function decode(bytes: Uint8Array, encoding: Encoding, isChosen = false): string {
  if (encoding === "iso-8859-1") return textOnly(Buffer.from(bytes).toString("latin1"));
  if (encoding === "windows-1252") return textOnly(fromWindows(Buffer.from(bytes).toString("latin1")));
  try {
    return textOnly(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const params = { encoding: encoding.toUpperCase(), at: firstFault(bytes, encoding) };
    throw new Unreadable(isChosen ? "encoding-does-not-fit" : "encoding-required", params);
  }
}

/** The text of a file that may say its encoding by a mark; else it is UTF-8, or what an editor chose. */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null): { text: string; encoding: Encoding } {
  const encoding = encodingOfMark(bytes) ?? chosen ?? "utf-8";
  return { text: decode(bytes, encoding, chosen === encoding), encoding };
}

/** What windows-1252 has from 0x80 to 0x9F. Node 20's own decoder takes it for ISO-8859-1 there. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const fromWindows = (text: string) => text.replace(/[\u0080-\u009F]/g, (letter) => windows[letter.charCodeAt(0) - 0x80]!);

/** PostgreSQL stores no NUL, and no text has any. */
function textOnly(text: string): string {
  if (text.includes("\u0000")) throw new Unreadable("document-not-text");
  return text;
}

/** Where the letter begins that is none. */
function firstFault(bytes: Uint8Array, encoding: Encoding): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isValidUpTo(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  // Of what is not wrong so far the end may be the beginning of the letter that is.
  const letters = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
  return encoding === "utf-8" ? Buffer.byteLength(letters) : letters.length * 2;
}

function isValidUpTo(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
