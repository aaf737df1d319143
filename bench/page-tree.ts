import { JSDOM } from "jsdom";

/** An element of a page as data, from which the reference makes the same HTML again. */
export type PageTree = string | { tag: string; attributes: Record<string, string>; children: PageTree[] };

/** The body of a page without its scripts: what a page has to render that is to look the same. */
export function pageTree(html: string): PageTree[] {
  const { window } = new JSDOM(html);
  const { body } = window.document;
  for (const script of body.querySelectorAll("script, template, link, style")) script.remove();
  return [...body.childNodes].flatMap((node) => treeOf(node, window.Node.TEXT_NODE));
}

function treeOf(node: ChildNode, textNode: number): PageTree[] {
  if (node.nodeType === textNode) return [node.textContent ?? ""];
  if (!("tagName" in node)) return [];
  const element = node as Element;
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  return [{ tag: element.localName, attributes, children: [...element.childNodes].flatMap((child) => treeOf(child, textNode)) }];
}
