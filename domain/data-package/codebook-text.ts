import type { Language } from "../language";
import type { PlainDate } from "../plain-date";
import { dataLicense } from "./description";
import type { Table } from "./table";

/** Under which names the codebook goes with the data, in each language. */
export const codebookFiles: Readonly<Record<Language, string>> = { en: "CODEBOOK.md", es: "CODEBOOK.es.md" };

const phrases = {
  en: {
    title: "Codebook", key: "Key", columns: "| column | type | meaning |",
    head: (asOf: PlainDate) => `Data as of ${asOf}. Licence: ${dataLicense.title} (${dataLicense.path}); quotations belong to their authors.`,
    text: "Files are UTF-8 with commas and line ends CR LF (RFC 4180). An empty cell is nothing: of a status, not assessed, which is no judgement. Several values in one cell have bars between them. A cell that a spreadsheet would run begins with an apostrophe, which the files in JSON Lines do not have. `node figures.mjs` checks the files and counts the figures of the dashboard from them.",
  },
  es: {
    title: "Libro de códigos", key: "Clave", columns: "| columna | tipo | significado |",
    head: (asOf: PlainDate) => `Datos al ${asOf}. Licencia: ${dataLicense.title} (${dataLicense.path}); las citas son de sus autores.`,
    text: "Los archivos están en UTF-8, con comas y fines de línea CR LF (RFC 4180). Una celda vacía es nada: en un estado, sin evaluar, que no es un juicio. Varios valores en una celda van separados por barras. Una celda que una hoja de cálculo ejecutaría empieza con un apóstrofo, que los archivos JSON Lines no tienen. `node figures.mjs` comprueba los archivos y cuenta a partir de ellos las cifras del panel.",
  },
} as const;

/** What every column means, to be read beside the files. */
export function codebookText(tables: readonly Table<never>[], asOf: PlainDate, lang: Language): string {
  const say = phrases[lang];
  const tableText = ({ name, title, key, columns }: Table<never>): string => [
    `## ${name}.csv`, "", `${title[lang]}. ${say.key}: ${key.map((column) => `\`${column}\``).join(", ")}.`, "", say.columns, "|---|---|---|",
    ...columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.description[lang].replaceAll("|", "\\|")} |`), "",
  ].join("\n");
  return [`# ${say.title}`, "", say.head(asOf), "", say.text, "", ...tables.map(tableText)].join("\n");
}
