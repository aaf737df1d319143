import "server-only";
import { distinctProposals, propose } from "@/domain/document-metadata";
import type { Hints, ReadText } from "./format";
import { read as readPlainText } from "./plain-text";

/** Markdown is read as what it is, a text file: its marks are part of the words that are quoted. */
export async function read(bytes: Uint8Array, hints: Hints): Promise<ReadText> {
  const text = await readPlainText(bytes, hints);
  const heading = /^#[ \t]+(.{1,300})$/m.exec(text.text.slice(0, 20_000))?.[1];
  return { ...text, proposed: distinctProposals([...text.proposed, ...propose("title", heading, "heading")]) };
}
