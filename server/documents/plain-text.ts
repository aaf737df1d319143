import "server-only";
import { readFrontMatter } from "@/domain/front-matter";
import { decodeText, encodingNamed } from "./decode";
import { Unreadable, type Hints, type ReadText } from "./format";

/** A text file is its text: decoded and otherwise left alone, with its line ends and its byte-order mark. */
export async function read(bytes: Uint8Array, { encoding, charset }: Hints): Promise<ReadText> {
  const decoded = decodeText(bytes, encoding ?? encodingNamed(charset));
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) throw new Unreadable("document-empty");
  return { ...decoded, changes: [], proposed: readFrontMatter(decoded.text) };
}
