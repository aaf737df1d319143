import { createElement, type ReactNode } from "react";
import type { PageTree } from "./material";

const names: Record<string, string> = { class: "className", for: "htmlFor", colspan: "colSpan", rowspan: "rowSpan", tabindex: "tabIndex", datetime: "dateTime", hreflang: "hrefLang", autocomplete: "autoComplete", maxlength: "maxLength" };

function propertiesOf(tag: string, attributes: Record<string, string>): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "style") continue;
    const isField = tag === "input" || tag === "textarea";
    const known = isField && name === "value" ? "defaultValue" : isField && name === "checked" ? "defaultChecked" : names[name] ?? name;
    properties[known] = value === "" && ["checked", "selected", "open", "hidden", "disabled"].includes(name) ? true : value;
  }
  return properties;
}

/** The elements of the product's page, made as its own components make them: anew for each request. */
export function elements(trees: readonly PageTree[]): ReactNode[] {
  return trees.map((tree, index) =>
    typeof tree === "string" ? tree : createElement(tree.tag, { key: index, ...propertiesOf(tree.tag, tree.attributes) }, ...elements(tree.children)));
}
