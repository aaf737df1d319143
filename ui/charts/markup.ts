import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";

/** Names that SVG itself writes in two cases; every other one is written with hyphens. */
const asTheyAre = new Set(["viewBox", "patternUnits", "patternTransform"]);
const attribute = (name: string): string => (asTheyAre.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
const escaped = (text: string): string =>
  // XML holds no control characters but tab and line ends.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").replace(/[&<>"]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[mark]!);

type Given = Record<string, unknown> & { children?: ReactNode };
type Component = (props: Given) => ReactNode;

/**
 * The drawing of a page as a file of its own: React's own writer is not to be had where routes answer. Takes
 * elements and plain components, which is what drawings consist of; links lead nowhere from a file and are left out.
 */
export function markup(node: ReactNode): string {
  if (Array.isArray(node)) return (node as ReactNode[]).map(markup).join("");
  if (typeof node === "string" || typeof node === "number") return escaped(String(node));
  return isValidElement(node) ? element(node as ReactElement<Given>) : "";
}

function element({ type, props: { children, ...props } }: ReactElement<Given>): string {
  if (type === Fragment) return markup(children);
  if (typeof type === "function") return markup((type as Component)({ ...props, children }));
  if (typeof type !== "string" || type === "a") return "";
  const attributes = Object.entries(props).filter(([name, value]) => value !== undefined && value !== null && value !== false && name !== "className")
    .map(([name, value]) => ` ${attribute(name)}="${escaped(String(value))}"`).join("");
  const inside = markup(children);
  return inside === "" ? `<${type}${attributes}/>` : `<${type}${attributes}>${inside}</${type}>`;
}
