import "server-only";
import type { Sentence } from "@/domain/api/endpoint";
import { csvLine } from "@/domain/csv";
import { codebookFiles, codebookText } from "@/domain/data-package/codebook-text";
import { commitments, commitmentTopics, citations, figures, obligations, type PartTable } from "@/domain/data-package/commitment-tables";
import { figuresScript } from "@/domain/data-package/figures-script";
import { crosswalkRows, crosswalkTable, events, followUps, parties, sources, topics } from "@/domain/data-package/other-tables";
import { written, type Table } from "@/domain/data-package/table";
import type { CommitmentFilter } from "@/domain/filter";
import { languages, type Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { FollowUpRecord } from "@/domain/record";
import { commitmentSlices, type Read } from "./commitments";
import { listEvents } from "./events";
import { followUpsAfter } from "./follow-up-slice";
import { listParties } from "./parties";
import { readAhead } from "./read-ahead";
import { sourcesInSlices } from "./sources";
import { listTopics } from "./topics";

/** A file as it is to be written: what it is, and its text in the order in which it is sent. */
export type FileToPack = { path: string; title: string; mediaType: string; table: Table<never> | null; chunks: AsyncIterable<string> };
/** `read` reads at the moment of the package: every file is of the same instant, however long the sending takes. */
export type Packing = { read: Read; lang: Language; asOf: PlainDate; filter: CommitmentFilter };

const slice = 200;

const commitmentsIn = ({ read, lang, filter }: Packing) => readAhead(commitmentSlices({ filter, lang, limit: slice, read }));

async function* followUpsFrom({ read, lang, filter }: Packing): AsyncGenerator<FollowUpRecord[]> {
  let after: string | null = null;
  do {
    const from: string | null = after;
    const page: { data: FollowUpRecord[]; last: string | null } = await read(() => followUpsAfter(from, filter, lang, slice));
    yield page.data;
    after = page.last;
  } while (after !== null);
}
const followUpsIn = (packing: Packing) => readAhead(followUpsFrom(packing));

async function* csv<Row>(table: Table<Row>, slices: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  yield csvLine(table.columns.map(({ name }) => name));
  for await (const rows of slices) if (rows.length > 0) yield rows.map((row) => csvLine(table.columns.map(({ of }) => written(of(row))))).join("");
}

async function* parts<Row>({ rows }: PartTable<Row>, slices: ReturnType<typeof commitmentsIn>): AsyncGenerator<Row[]> {
  for await (const records of slices) yield records.flatMap(rows);
}

async function* lines(slices: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const rows of slices) if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

async function* once<T>(load: () => Promise<T>): AsyncGenerator<T> {
  yield await load();
}

const titles = {
  commitments: { en: "Commitments, whole, as the API has them", es: "Los compromisos, enteros, como los da la API" },
  "follow-ups": { en: "The log, whole, as the API has it", es: "El registro, entero, como lo da la API" },
  codebook: { en: "What every column means", es: "Qué significa cada columna" },
  figures: { en: "Counts the figures of the dashboard from these files", es: "Cuenta las cifras del panel a partir de estos archivos" },
} satisfies Record<string, Sentence>;

export const tablesOfPackage = [
  commitments.table, commitmentTopics.table, obligations.table, citations.table, figures.table, followUps, sources, parties, topics, events, crosswalkTable,
] as unknown as readonly Table<never>[];

/** The codebook as it goes with the data. */
export const codebookOf = (asOf: PlainDate, lang: Language): string => codebookText(tablesOfPackage, asOf, lang);

/** Every file of the package but its description. What commitments refer to is there whole, also where they are filtered. */
export function filesToPack(packing: Packing): FileToPack[] {
  const { read, lang, asOf } = packing;
  const file = <Row>(table: Table<Row>, slices: AsyncIterable<readonly Row[]>): FileToPack =>
    ({ path: `${table.name}.csv`, title: table.title[lang], mediaType: "text/csv", table: table as unknown as Table<never>, chunks: csv(table, slices) });
  const part = <Row>(one: PartTable<Row>) => file(one.table, parts(one, commitmentsIn(packing)));
  const jsonLines = (name: "commitments" | "follow-ups", slices: AsyncIterable<readonly unknown[]>): FileToPack =>
    ({ path: `${name}.jsonl`, title: titles[name][lang], mediaType: "application/jsonl", table: null, chunks: lines(slices) });
  const text = (path: string, title: Sentence, mediaType: string, content: string): FileToPack => ({ path, title: title[lang], mediaType, table: null, chunks: once(async () => content) });
  return [
    part(commitments), part(commitmentTopics), part(obligations), part(citations), part(figures), file(followUps, followUpsIn(packing)),
    file(sources, sourcesInSlices(lang, read)), file(parties, once(() => read(() => listParties(lang)))),
    file(topics, once(() => read(() => listTopics(lang)))), file(events, once(() => read(() => listEvents(lang)))), file(crosswalkTable, once(async () => crosswalkRows)),
    jsonLines("commitments", commitmentsIn(packing)), jsonLines("follow-ups", followUpsIn(packing)),
    ...languages.map((each) => text(codebookFiles[each], titles.codebook, "text/markdown", codebookOf(asOf, each))),
    text("figures.mjs", titles.figures, "text/javascript", figuresScript),
  ];
}
