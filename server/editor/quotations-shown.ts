import "server-only";
import { anchorAt, contextLength } from "@/domain/citation";
import { uuid } from "@/domain/fields";
import type { Language } from "@/domain/language";
import type { Tier } from "@/domain/source";
import type { Actor } from "../actor";
import { db } from "../db";
import { quoted, quotedSelect, titleOf, type Quoted } from "./quoted";

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isQuotation = (value: unknown): value is Fields & { source: string; exact: string } =>
  isFields(value) && typeof value.source === "string" && typeof value.exact === "string" && "start" in value;

/** What a form only shows of a quotation and never posts: the document's title and the words around. */
export type Shown = { title: string; tier: Tier; language: Language; prefix: string; suffix: string; isNew: boolean };

/** The content of a draft with that beside each of its quotations, wherever they stand in it. */
export async function withShown<T>(actor: Actor, value: T, newSource: Fields | null = newSourceIn(value)): Promise<T> {
  if (Array.isArray(value)) return (await Promise.all(value.map((inner: unknown) => withShown(actor, inner, newSource)))) as T;
  if (!isFields(value)) return value;
  if (isQuotation(value)) {
    const start = value.start === null || value.start === "" ? null : Number(value.start);
    return { ...value, start, shown: await shownOf(actor, { source: value.source, exact: value.exact, start }, newSource) };
  }
  const entries = await Promise.all(Object.entries(value).map(async ([key, inner]) => [key, await withShown(actor, inner, newSource)] as const));
  return Object.fromEntries(entries) as T;
}

const newSourceIn = (value: unknown): Fields | null => (isFields(value) && isFields(value.newSource) ? value.newSource : null);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

async function shownOf(actor: Actor, { source: slug, exact, start }: { source: string; exact: string; start: number | null }, newSource: Fields | null): Promise<Shown> {
  const isNew = newSource !== null && newSource.slug === slug;
  const source = isNew ? null : await db.source.findUnique({
    where: { slug },
    select: {
      descriptions: { orderBy: { version: "desc" }, take: 1, select: { title: true, labelEn: true, labelEs: true, language: true, tier: true } },
      versions: { orderBy: { number: "desc" }, take: 1, select: { text: { select: { content: true } } } },
    },
  });
  const description = source?.descriptions[0];
  const text = isNew ? textOf(newSource.text) : source?.versions[0]?.text?.content ?? "";
  const around = start === null || text === "" ? { prefix: "", suffix: "" } : anchorAt(Array.from(text), start, start + Array.from(exact).length, contextLength);
  return {
    title: isNew ? textOf(newSource.title) || slug : titleOf(actor, slug, description).text,
    tier: ((isNew ? textOf(newSource.tier) : description?.tier) || "other") as Tier,
    language: ((isNew ? textOf(newSource.language) : description?.language) || "en") as Language,
    prefix: around.prefix, suffix: around.suffix, isNew,
  };
}

/** The words behind the citations that a draft keeps by their ids. */
export async function keptQuotations(actor: Actor, content: unknown): Promise<Record<string, Quoted>> {
  const rows = await db.citation.findMany({ where: { id: { in: citationsIn(content) } }, select: quotedSelect });
  return Object.fromEntries(rows.map((row) => [row.id, quoted(actor, row)]));
}

function citationsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (!isFields(value)) return [];
  const own = uuid.safeParse(value.citation);
  return [...(own.success ? [own.data] : []), ...Object.values(value).flatMap(citationsIn)];
}
