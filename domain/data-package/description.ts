import type { PlainDate } from "../plain-date";
import type { SourceRecord } from "../record";
import { tableSchema, type Table } from "./table";

export const dataLicense = { name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/", title: "Creative Commons Attribution 4.0 International" } as const;

/** A file of the package as it was written. */
export type PackedFile = { path: string; name: string; title: string; mediaType: string; bytes: number; sha256: string; table: Table<never> | null };

type Whole = { name: string; site: string; created: string; asOf: PlainDate; files: readonly PackedFile[]; sources: readonly SourceRecord[] };

/** `datapackage.json`, after the Data Package standard, version 2. */
export function packageDescription({ name, site, created, asOf, files, sources }: Whole): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name, title: "Followthrough: policy commitments between governments", homepage: `${site}/data`, version: asOf, created,
    description: `What governments promised, asked and offered, what became of it, and the words that prove it, as this site said it on ${asOf}. Quotations belong to their authors. A cell that a spreadsheet would run begins with an apostrophe. figures.mjs counts the figures of the dashboard from these files; CODEBOOK.md says what every column means.`,
    // The day whose end the data is of: not a property of the standard.
    dataAsOf: asOf,
    licenses: [dataLicense],
    sources: sources.map(({ title, links, url }) => ({ title, path: url ?? `${site}${links.html}` })),
    resources: files.map(resource),
  };
}

function resource({ path, name, title, mediaType, bytes, sha256, table }: PackedFile): object {
  const common = { name, path, title, mediatype: mediaType, encoding: "utf-8", bytes, hash: `sha256:${sha256}` };
  return table === null ? { ...common, format: path.split(".").at(-1) } : { ...common, type: "table", format: "csv", dialect: { delimiter: ",", lineTerminator: "\r\n", header: true }, schema: tableSchema(table) };
}

/** What every column means, to be read beside the files. */
export function codebookText(tables: readonly Table<never>[], asOf: PlainDate): string {
  const tableText = ({ name, title, key, columns }: Table<never>): string => [
    `## ${name}.csv`, "", `${title}. Key: ${key.map((column) => `\`${column}\``).join(", ")}.`, "", "| column | type | meaning |", "|---|---|---|",
    ...columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.description.replaceAll("|", "\\|")} |`), "",
  ].join("\n");
  return [
    "# Codebook", "", `Data as of ${asOf}. Licence: ${dataLicense.title} (${dataLicense.path}); quotations belong to their authors.`, "",
    "Files are UTF-8 with commas and line ends CR LF (RFC 4180). An empty cell is nothing: of a status, not assessed, which is no judgement. Several values in one cell have bars between them. A cell that a spreadsheet would run begins with an apostrophe, which the files in JSON Lines do not have. `node figures.mjs` checks the files and counts the figures of the dashboard from them.", "",
    ...tables.map(tableText),
  ].join("\n");
}
