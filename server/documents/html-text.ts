import "server-only";
import type { ChangeCounter } from "@/domain/import-change";

const silent = new Set([
  "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "audio", "video", "head", "title", "select", "button", "input", "textarea",
]);
const blocks = new Set([
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
  "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul",
]);

/** A page is written line by line; a paragraph is done when a block begins or ends. */
class PageWriter {
  readonly done: string[] = [];
  private lines: string[] = [];
  private line = "";
  /** How many lists' items, preformatted texts and cells we are in. */
  items = 0;
  preformatted = 0;
  private readonly numbers = new Map<Element, number>();

  write(text: string): void {
    const plain = this.preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, " ");
    const [first = "", ...more] = plain.split("\n");
    this.line += this.line === "" && this.preformatted === 0 ? first.trimStart() : first;
    for (const line of more) {
      this.endLine();
      this.line = line;
    }
  }

  endLine(): void {
    // Of white space only what a reader sees is kept; a no-break space is one of the words.
    const line = this.line.replace(/[ \t]+$/, "");
    if (line.trim() !== "") this.lines.push(line);
    this.line = "";
  }

  endParagraph(): void {
    this.endLine();
    if (this.lines.length > 0) this.done.push(this.lines.join("\n"));
    this.lines = [];
  }

  beginItem(list: Element | null): void {
    if (list !== null && list.nodeName === "OL") this.numbers.set(list, (this.numbers.get(list) ?? 0) + 1);
    const number = list === null ? undefined : this.numbers.get(list);
    this.endLine();
    this.line = `${"  ".repeat(Math.min(this.items, 6))}${number === undefined ? "•" : `${number}.`} `;
    this.items += 1;
  }

  /** Within an item a block is a line, and right after its mark not even that. */
  block(): void {
    if (this.items === 0) this.endParagraph();
    else if (!/^ *(?:•|\d+\.) $/.test(this.line.slice(0, 24))) this.endLine();
  }

  cell(): void {
    this.line = `${this.line.replace(/[ \t]+$/, "")}\t`;
  }
}

/**
 * The text of an element as paragraphs: a block for each, the items of a list as lines of one, the cells of
 * a row beside each other. Walked without recursion, because a hostile page may nest as deep as it likes.
 */
export function blocksOf(root: Element, changes: ChangeCounter): string[] {
  const writer = new PageWriter();
  const ahead: { node: Node; isEnd: boolean }[] = [{ node: root, isEnd: false }];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    const { node, isEnd } = next;
    if (node.nodeType === 3) writer.write((node.textContent ?? "").replaceAll("\u00AD", ""));
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (isEnd) leave(element, writer);
    else if (enter(element, writer, changes)) {
      ahead.push({ node, isEnd: true });
      for (let child = element.lastChild; child !== null; child = child.previousSibling) ahead.push({ node: child, isEnd: false });
    }
  }
  writer.endParagraph();
  return writer.done;
}

/** Writes what the element itself contributes; false when nothing in it is text. */
function enter(element: Element, writer: PageWriter, changes: ChangeCounter): boolean {
  const name = element.nodeName.toLowerCase();
  if (silent.has(name)) return false;
  if (isHidden(element)) {
    changes.add("hidden", element.textContent ?? "");
    return false;
  }
  if (name === "img") changes.add("pictures", element.getAttribute("alt") ?? "");
  if (name === "table") changes.add("tables");
  if (name === "br") writer.endLine();
  else if (name === "li") {
    changes.add("list-marks");
    writer.beginItem(element.parentElement);
  } else if (name === "tr") writer.endLine();
  else if ((name === "td" || name === "th") && element.previousElementSibling) writer.cell();
  else if (blocks.has(name)) writer.block();
  if (name === "pre") writer.preformatted += 1;
  return true;
}

function leave(element: Element, writer: PageWriter): void {
  const name = element.nodeName.toLowerCase();
  if (name === "pre") writer.preformatted -= 1;
  if (name === "li") writer.items -= 1;
  if (name === "li" || name === "tr") writer.endLine();
  else if (blocks.has(name)) writer.block();
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute("hidden") || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
