import { noSuchPage } from "@/app/no-such-page";
import { readAsOf } from "@/domain/as-of";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { siteToday } from "@/server/public/site";
import { readPageAsOf } from "@/ui/addresses";
import { languageOf } from "./language";

export type Query = Record<string, string | string[] | undefined>;
export type PageProps<More = unknown> = { params: Promise<{ locale: string } & More>; searchParams: Promise<Query> };
export type Reading<More = unknown> = { lang: Language; day: PlainDate | null; today: PlainDate; params: { locale: string } & More; query: Query };

/**
 * What every page of the record is asked with: a language, and perhaps a past day. A day that is none, or
 * has not come, is refused: proxy.ts has said why by then, and a page that is reached all the same is none.
 */
export async function readingOf<More>({ params, searchParams }: PageProps<More>): Promise<Reading<More>> {
  const lang = await languageOf(params);
  const query = await searchParams;
  const given = Array.isArray(query.asOf) ? query.asOf[0] : query.asOf;
  const today = siteToday();
  const asked = readAsOf(given, today);
  if (!asked.ok) noSuchPage();
  readPageAsOf(asked.day);
  return { lang, day: asked.day, today, params: await params, query };
}
