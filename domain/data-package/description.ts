import type { Sentence } from "../api/endpoint";
import type { Language } from "../language";
import type { PlainDate } from "../plain-date";
import type { SourceRecord } from "../record";
import { tableSchema, type Table } from "./table";

export const dataLicense = { name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/", title: "Creative Commons Attribution 4.0 International" } as const;

/** A file of the package as it was written. */
export type PackedFile = { path: string; name: string; title: string; mediaType: string; bytes: number; sha256: string; table: Table<never> | null };

type Whole = {
  name: string; site: string; created: string; asOf: PlainDate; lang: Language; files: readonly PackedFile[]; sources: readonly SourceRecord[];
  /** The filters that the commitments are under, as the address of the list has them; empty for all of them. */
  filter: string;
};

const title: Sentence = { en: "Followthrough: policy commitments between governments", es: "Followthrough: compromisos de política entre gobiernos" };
const about = (asOf: PlainDate): Sentence => ({
  en: `What governments promised, asked and offered, what became of it, and the words that prove it, as this site said it on ${asOf}. Quotations belong to their authors. A cell that a spreadsheet would run begins with an apostrophe. figures.mjs counts the figures of the dashboard from these files; CODEBOOK.md says what every column means.`,
  es: `Lo que los gobiernos prometieron, pidieron y ofrecieron, qué fue de ello y las palabras que lo prueban, como lo decía este sitio el ${asOf}. Las citas son de sus autores. Una celda que una hoja de cálculo ejecutaría empieza con un apóstrofo. figures.mjs cuenta las cifras del panel a partir de estos archivos; CODEBOOK.es.md dice qué significa cada columna.`,
});

/** `datapackage.json`, after the Data Package standard, version 2. */
export function packageDescription({ name, site, created, asOf, lang, files, sources, filter }: Whole): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name, title: title[lang], homepage: `${site}${lang === "es" ? "/es" : ""}/data`, version: asOf, created, description: about(asOf)[lang],
    // The day whose end the data is of, the language of its texts, and which part of the record it is: not properties of the standard.
    dataAsOf: asOf, language: lang, filter,
    licenses: [dataLicense],
    sources: sources.map(({ title: document, links, url }) => ({ title: document, path: url ?? `${site}${links.html}` })),
    resources: files.map((file) => resource(file, lang)),
  };
}

function resource({ path, name, title: what, mediaType, bytes, sha256, table }: PackedFile, lang: Language): object {
  const common = { name, path, title: what, mediatype: mediaType, encoding: "utf-8", bytes, hash: `sha256:${sha256}` };
  return table === null ? { ...common, format: path.split(".").at(-1) } : { ...common, type: "table", format: "csv", dialect: { delimiter: ",", lineTerminator: "\r\n", header: true }, schema: tableSchema(table, lang) };
}
