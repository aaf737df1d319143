import "server-only";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import { ChangeCounter } from "@/domain/import-change";
import { decode, encodingNamed, encodingOfMark } from "./decode";
import { Unreadable, type Encoding, type Hints, type ReadText } from "./format";
import { htmlMetadata } from "./html-metadata";
import { blocksOf } from "./html-text";

/** The charset that the page itself declares, in its first bytes as browsers look for it. */
function declaredCharset(bytes: Uint8Array): Encoding | null {
  const opening = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  return encodingNamed(/<meta[^>]+?charset\s*=\s*["']?\s*([\w-]+)/i.exec(opening)?.[1] ?? null);
}

/** A page that declares nothing is UTF-8 or is refused: an editor then says what it is. */
function decodePage(bytes: Uint8Array, hints: Hints): { html: string; encoding: Encoding } {
  const declared = encodingOfMark(bytes) ?? hints.encoding ?? encodingNamed(hints.charset) ?? declaredCharset(bytes);
  const encoding = declared ?? "utf-8";
  return { html: decode(bytes, encoding, hints.encoding === encoding), encoding };
}

/**
 * A page without its surroundings. Nothing of it runs and nothing is loaded: no scripts, no pictures, no
 * style sheets. Readability finds the main text; what it leaves out is counted and shown.
 */
export async function read(bytes: Uint8Array, hints: Hints): Promise<ReadText> {
  const { html, encoding } = decodePage(bytes, hints);
  const { window } = new JSDOM(html.replace(/^\uFEFF/u, ""), { virtualConsole: new VirtualConsole(), contentType: "text/html" });
  const { document } = window;
  const changes = new ChangeCounter();
  const proposed = htmlMetadata(document);
  const unseen = new ChangeCounter();
  const whole = blocksOf(document.body, unseen);
  const article = depthOf(document.body) > deepest
    ? null
    : new Readability(document.cloneNode(true) as Document, { maxElemsToParse: 200_000, serializer: (node) => node }).parse();
  const main = article?.content ? blocksOf(article.content as Element, changes) : [];
  // A page whose main text cannot be told (a single paragraph, say) is taken whole.
  const blocks = main.length > 0 ? withTitle(main, whole, [document.querySelector("h1")?.textContent, article?.title]) : blocksOf(document.body, changes);
  window.close();
  if (!blocks.some((block) => /[\p{L}\p{N}]/u.test(block))) throw new Unreadable("document-without-text");
  countLeftOut(whole, blocks, changes);
  const hidden = unseen.list().filter(({ code }) => code === "hidden");
  return { text: `${blocks.join("\n\n")}\n`, encoding, changes: [...changes.list().filter(({ code }) => code !== "hidden"), ...hidden], proposed };
}

/** No page that people wrote nests deeper; Readability's search for the main text grows with the square of it. */
const deepest = 150;

function depthOf(root: Element): number {
  let [depth, most] = [0, 0];
  let node: Element | null = root;
  while (node !== null) {
    most = Math.max(most, depth);
    if (node.firstElementChild) {
      node = node.firstElementChild;
      depth += 1;
      continue;
    }
    while (node !== null && node !== root && !node.nextElementSibling) {
      node = node.parentElement;
      depth -= 1;
    }
    node = node === root || node === null ? null : node.nextElementSibling;
  }
  return most;
}

/** Readability takes the headline for metadata; in the text it is what a reader sees first. */
function withTitle(main: string[], whole: readonly string[], titles: readonly (string | null | undefined)[]): string[] {
  const known = titles.map((title) => title?.replace(/\s+/g, " ").trim());
  const headline = whole.find((block) => known.includes(block));
  return headline === undefined || main.slice(0, 3).includes(headline) ? main : [headline, ...main];
}

function countLeftOut(whole: readonly string[], kept: readonly string[], changes: ChangeCounter): void {
  const lines = (blocks: readonly string[]) => blocks.flatMap((block) => block.split("\n")).filter((line) => /[\p{L}\p{N}]/u.test(line));
  const known = new Set(lines(kept));
  for (const line of lines(whole)) if (!known.has(line)) changes.add("left-out", line);
}
