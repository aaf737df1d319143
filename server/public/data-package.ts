import "server-only";
import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";
import { csvLine } from "@/domain/csv";
import { commitments, commitmentTopics, citations, figures, obligations, type PartTable } from "@/domain/data-package/commitment-tables";
import { codebookText, packageDescription, type PackedFile } from "@/domain/data-package/description";
import { figuresScript } from "@/domain/data-package/figures-script";
import { crosswalkRows, crosswalkTable, events, followUps, parties, sources, topics } from "@/domain/data-package/other-tables";
import { written, type Table } from "@/domain/data-package/table";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { lastInstantOf } from "@/domain/as-of";
import { siteDay } from "../days";
import { siteTimeZone, siteUrl } from "../env";
import { atMoment, type Moment } from "../moment";
import { commitmentSlice } from "./commitment-slice";
import { listEvents } from "./events";
import { sliceFollowUps } from "./follow-up-slice";
import { listParties } from "./parties";
import { listSources } from "./sources";
import { listTopics } from "./topics";

type Source = { path: string; title: string; mediaType: string; table: Table<never> | null; chunks: AsyncIterable<string> };
/** Runs a read at the moment of the package: every file is of the same instant, however long the sending takes. */
type Read = <T>(work: () => Promise<T>) => Promise<T>;

const slice = 200;

async function* commitmentsIn(read: Read, lang: Language) {
  for (let cursor: string | undefined, more = true; more;) {
    const page = await read(() => commitmentSlice({ lang, limit: slice, cursor }));
    yield page?.data ?? [];
    cursor = page?.next ?? undefined;
    more = cursor !== undefined;
  }
}

async function* followUpsIn(read: Read, lang: Language) {
  for (let cursor: string | undefined, more = true; more;) {
    const page = await read(() => sliceFollowUps({ lang, limit: slice, cursor }));
    yield page?.data ?? [];
    cursor = page?.next ?? undefined;
    more = cursor !== undefined;
  }
}

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

function csvFile<Row>(table: Table<Row>, slices: AsyncIterable<readonly Row[]>): Source {
  return { path: `${table.name}.csv`, title: table.title, mediaType: "text/csv", table: table as unknown as Table<never>, chunks: csv(table, slices) };
}

function filesOf(read: Read, lang: Language, asOf: PlainDate): Source[] {
  const part = <Row>(one: PartTable<Row>) => csvFile(one.table, parts(one, commitmentsIn(read, lang)));
  const tables = [
    part(commitments), part(commitmentTopics), part(obligations), part(citations), part(figures), csvFile(followUps, followUpsIn(read, lang)),
    csvFile(sources, once(() => read(() => listSources(lang)))), csvFile(parties, once(() => read(() => listParties(lang)))),
    csvFile(topics, once(() => read(() => listTopics(lang)))), csvFile(events, once(() => read(() => listEvents(lang)))), csvFile(crosswalkTable, once(async () => crosswalkRows)),
  ];
  const jsonLines = (name: string, title: string, slices: AsyncIterable<readonly unknown[]>): Source =>
    ({ path: `${name}.jsonl`, title, mediaType: "application/jsonl", table: null, chunks: lines(slices) });
  const text = (path: string, title: string, mediaType: string, content: string): Source => ({ path, title, mediaType, table: null, chunks: once(async () => content) });
  return [
    ...tables,
    jsonLines("commitments", "Commitments, whole, as the API has them", commitmentsIn(read, lang)), jsonLines("follow-ups", "The log, whole, as the API has it", followUpsIn(read, lang)),
    text("CODEBOOK.md", "What every column means", "text/markdown", codebookText(tables.flatMap(({ table }) => table ?? []), asOf)),
    text("figures.mjs", "Counts the figures of the dashboard from these files", "text/javascript", figuresScript),
  ];
}

/**
 * Everything that the public reads, as a Data Package in one zip, made while it is sent: memory holds one slice
 * and the compressor's window. All files are of one instant.
 */
export async function* dataPackage(lang: Language, day: PlainDate | null): AsyncGenerator<Uint8Array> {
  const zone = siteTimeZone();
  const now = new Date();
  const moment: Moment = day === null || day === siteDay() ? { day: siteDay(), instant: now } : { day, instant: lastInstantOf(day, zone) };
  const read: Read = (work) => atMoment(moment, work);
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  const packed: PackedFile[] = [];
  for (const { path, title, mediaType, table, chunks } of filesOf(read, lang, moment.day)) {
    const [file, hash] = [new ZipDeflate(path), createHash("sha256")];
    let bytes = 0;
    zip.add(file);
    for await (const text of chunks) {
      const content = Buffer.from(text);
      hash.update(content);
      bytes += content.length;
      file.push(content);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
    packed.push({ path, name: path.toLowerCase().replace(/\.csv$/, "").replaceAll(".", "-"), title, mediaType, bytes, sha256: hash.digest("hex"), table });
  }
  const description = packageDescription({
    name: "followthrough", site: siteUrl(), created: now.toISOString(), asOf: moment.day, files: packed, sources: await read(() => listSources(lang)),
  });
  const last = new ZipDeflate("datapackage.json");
  zip.add(last);
  last.push(Buffer.from(`${JSON.stringify(description, null, 2)}\n`), true);
  zip.end();
  yield* ready.splice(0);
}
