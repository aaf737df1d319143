import type { Work } from "./work";

/** One entry for reference managers that take RIS: a field is a line, so no field may have two. */
export function ris({ key, author, title, date, label, url, language, accessedOn }: Work): string {
  const fields: [string, string | null][] = [
    ["TY", "ELEC"], ["ID", key], ["TI", title], ["AU", author], ["PY", /^\d{4}/.exec(date ?? "")?.[0] ?? null],
    ["DA", /^\d{4}-\d{2}-\d{2}$/.test(date ?? "") ? date!.replaceAll("-", "/") : null],
    ["N1", label], ["LA", language], ["UR", url], ["Y2", accessedOn.replaceAll("-", "/")], ["ER", ""],
  ];
  return fields.flatMap(([name, value]) => (value === null ? [] : [`${name}  - ${value.replace(/\s+/gu, " ")}`.trimEnd()])).join("\n").replace(/ER {2}-$/, "ER  - ");
}
