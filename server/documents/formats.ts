import "server-only";
import { Unreadable, type DocumentFormat, type Hints } from "./format";
import { isPage, isPdf } from "./marks";

/** Every format that can be read. A new one is a file beside these and a line here (docs/cookbook.md). */
export const formats: readonly DocumentFormat[] = [
  { mediaType: "text/plain", aliases: [], extensions: ["txt", "text"], load: () => import(/* turbopackIgnore: true */ "./plain-text") },
  { mediaType: "text/markdown", aliases: ["text/x-markdown"], extensions: ["md", "markdown"], load: () => import(/* turbopackIgnore: true */ "./markdown") },
  { mediaType: "text/html", aliases: ["application/xhtml+xml"], extensions: ["html", "htm", "xhtml"], recognises: isPage, load: () => import(/* turbopackIgnore: true */ "./html") },
  { mediaType: "application/pdf", aliases: ["application/x-pdf"], extensions: ["pdf"], isBinary: true, recognises: isPdf, load: () => import(/* turbopackIgnore: true */ "./pdf") },
];

export const extensionOf = (fileName: string | null): string => /\.([a-z0-9]{1,10})$/i.exec(fileName ?? "")?.[1]?.toLowerCase() ?? "";

/**
 * Which format a file has. The bytes decide where they can, and what its name or a server says must not
 * contradict them: a zip that is named .pdf is refused rather than read as something else.
 */
export async function formatOf(bytes: Uint8Array, hints: Hints): Promise<DocumentFormat> {
  const extension = extensionOf(hints.fileName);
  const named = formats.find((format) => format.extensions.includes(extension));
  const stated = formats.find(({ mediaType, aliases }) => mediaType === hints.mediaType || aliases.includes(hints.mediaType ?? ""));
  const said = named ?? stated;
  const sure = formats.find((format) => format.recognises?.(bytes));
  if (sure?.isBinary || said?.isBinary) {
    if (sure && (said === undefined || said === sure)) return sure;
    // Servers call anything text/html; only a name that somebody gave is held against the bytes.
    if (sure?.isBinary && named === undefined) return sure;
    throw await differs(bytes, said!, sure);
  }
  if (!looksLikeText(bytes) && !hints.encoding?.startsWith("utf-16")) throw await differs(bytes, said, sure);
  if (named) return named;
  if (extension !== "" && hints.mediaType === null) throw new Unreadable("document-type-unknown", { found: extension.toUpperCase() });
  return sure ?? stated ?? formats[0]!;
}

/** What the file is instead, as far as its first bytes tell. */
async function differs(bytes: Uint8Array, said: DocumentFormat | undefined, sure: DocumentFormat | undefined): Promise<Unreadable> {
  const { fileTypeFromBuffer } = await import(/* turbopackIgnore: true */ "file-type");
  const detected = (await fileTypeFromBuffer(bytes))?.ext;
  const found = sure?.extensions[0] ?? detected ?? (looksLikeText(bytes) ? "txt" : undefined);
  if (found === undefined) return seemsWide(bytes) ? new Unreadable("encoding-required", { encoding: "UTF-8", at: bytes.indexOf(0) }) : new Unreadable("document-not-text");
  if (said === undefined) return new Unreadable("document-type-unknown", { found: found.toUpperCase() });
  return new Unreadable("document-type-differs", { named: said.extensions[0]!.toUpperCase(), found: found.toUpperCase() });
}

/** Text has no NUL bytes, but for UTF-16, which says so by its mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  const opening = bytes.subarray(0, 8192);
  const odd = opening.reduce((sum, byte) => sum + Number(byte < 9 || (byte > 13 && byte < 27)), 0);
  return !opening.includes(0) && odd <= opening.length / 500;
}

/** UTF-16 without its mark: every second byte of a Latin text is empty. */
function seemsWide(bytes: Uint8Array): boolean {
  const opening = bytes.subarray(0, 2048);
  const empty = (offset: number) => opening.reduce((sum, byte, index) => sum + Number(byte === 0 && index % 2 === offset), 0);
  return bytes.length > 3 && Math.max(empty(0), empty(1)) > opening.length * 0.3;
}
