import "server-only";
import { getDocumentProxy } from "unpdf";
import { distinctProposals, propose, type ProposedValue } from "@/domain/document-metadata";
import { ChangeCounter } from "@/domain/import-change";
import { textOfPages, type Page } from "@/domain/page-text";
import { documentLimits } from "../limits";
import { Unreadable, type ReadText } from "./format";
import { linesOf, type PdfItem } from "./pdf-lines";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF, page by page in the order in which it is written; pictures of text are no text. */
export async function read(bytes: Uint8Array): Promise<ReadText> {
  const pdf = await open(bytes);
  if (pdf.numPages > documentLimits.pages) throw new Unreadable("document-too-many-pages", { pages: pdf.numPages, limit: documentLimits.pages });
  const changes = new ChangeCounter();
  const pages: Page[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number);
    pages.push(page);
    length += page.lines.reduce((sum, line) => sum + line.text.length, 0);
    if (length > documentLimits.textLength) throw new Unreadable("document-too-long", { limit: documentLimits.textLength });
  }
  const letters = pages.flatMap((page) => page.lines).reduce((sum, line) => sum + (line.text.match(/\p{L}/gu)?.length ?? 0), 0);
  // A stamp or a page number on pictures of pages is not the document's text.
  if (letters < 5 * pages.length) throw new Unreadable("document-without-text");
  return { text: textOfPages(pages, changes), encoding: null, changes: changes.list(), proposed: await metadata(pdf) };
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true, useSystemFonts: false, isEvalSupported: false, stopAtErrors: false });
  } catch (error) {
    const name = (error as Error).name;
    throw new Unreadable(name === "PasswordException" ? "document-encrypted" : "document-broken");
  }
}

async function readPage(pdf: Pdf, number: number): Promise<Page> {
  try {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    // Unchanged letters: what is normalised is counted, and pdf.js would do it without a word.
    const content = await page.getTextContent({ disableNormalization: true });
    const lines = linesOf(content.items.filter((item) => "str" in item) as PdfItem[], height);
    page.cleanup();
    return { width, height, lines };
  } catch {
    throw new Unreadable("document-broken");
  }
}

async function metadata(pdf: Pdf): Promise<ProposedValue[]> {
  const found = await pdf.getMetadata().catch(() => null);
  const info = (found?.info ?? {}) as Record<string, unknown>;
  const xmp = (name: string): unknown => [found?.metadata?.get(name) as unknown].flat()[0];
  return distinctProposals([
    ...propose("title", xmp("dc:title"), "pdf-info"), ...propose("title", info.Title, "pdf-info"),
    ...propose("publisher", xmp("dc:publisher"), "pdf-info"),
    ...propose("publishedOn", info.CreationDate, "pdf-info"),
    ...propose("language", info.Language ?? xmp("dc:language"), "pdf-info"),
  ]);
}
