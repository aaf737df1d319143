import { fieldWords } from "../api/codebook";
import type { Sentence } from "../api/endpoint";
import type { Language } from "../language";

export type Cell = string | number | boolean | null;

/** One column: what it holds of a row, and where the codebook says what it means. */
export type Column<Row> = { name: string; type: "string" | "integer" | "number" | "boolean"; of: (row: Row) => Cell; description: Sentence };

/** One table of the data package: its columns in order, its key, and what its columns refer to. */
export type Table<Row> = {
  name: string;
  title: Sentence;
  columns: readonly Column<Row>[];
  key: readonly string[];
  refers?: readonly { column: string; table: string; to: string }[];
};

type Read<Row> = (row: Row) => Cell;
const told = (component: string, field: string): Sentence => fieldWords(component, field) ?? { en: "", es: "" };

/** Columns whose meaning is that of a field of a shape: `name` may say which, where it is called otherwise. */
export function columnsOf<Row>(component: string, columns: Record<string, Read<Row> | [Read<Row>, Column<Row>["type"]] | [Read<Row>, Column<Row>["type"], Sentence]>): Column<Row>[] {
  return Object.entries(columns).map(([name, given]) => {
    const [of, type = "string", description = told(component, name)] = Array.isArray(given) ? given : [given];
    return { name, type, of, description };
  });
}

/** What a cell is in CSV: nothing is an empty cell. */
export const written = (cell: Cell): string => (cell === null ? "" : String(cell));

/** A column as the Table Schema of the Data Package standard has it. */
export function tableSchema<Row>({ columns, key, refers = [] }: Table<Row>, lang: Language): object {
  return {
    fields: columns.map(({ name, type, description }) => ({ name, type, description: description[lang], ...(key.includes(name) ? { constraints: { required: true } } : {}) })),
    primaryKey: key, missingValues: [""],
    ...(refers.length === 0 ? {} : { foreignKeys: refers.map(({ column, table, to }) => ({ fields: [column], reference: { resource: table, fields: [to] } })) }),
  };
}
