import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Only the public-domain texts are here, byte for byte; each is named after its source. */
const folder = join(dirname(fileURLToPath(import.meta.url)), "documents");

/** The text as it stands in the file: no line end is changed, no byte-order mark removed. */
export function documentText(source: string): string {
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return text.decode(readFileSync(join(folder, `${source}.txt`)));
}
