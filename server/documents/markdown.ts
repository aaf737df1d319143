import "server-only";
import { propose } from "@/domain/document-metadata";
import type { DocumentFormat } from "./format";
import { readPlainText } from "./plain-text";

/** Markdown is read as what it is, a text file: its marks are part of the words that are quoted. */
export const markdown: DocumentFormat = {
  mediaType: "text/markdown", aliases: ["text/x-markdown"], extensions: ["md", "markdown"],
  read: async (bytes, hints) => {
    const read = await readPlainText(bytes, hints);
    const heading = /^#[ \t]+(.{1,300})$/m.exec(read.text.slice(0, 20_000))?.[1];
    return { ...read, proposed: [...read.proposed, ...propose("title", heading, "heading")] };
  },
};
