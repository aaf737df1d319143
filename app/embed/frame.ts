import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { noSuchPage } from "@/app/no-such-page";
import { readAsOf } from "@/domain/as-of";
import { themes, type Theme } from "@/domain/embed";
import { languages, type Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { siteAddress, siteToday } from "@/server/public/site";
import { asOfAddress, readPageAsOf } from "@/ui/addresses";

export type FrameParams<More = unknown> = { params: Promise<{ lang: string; theme: string } & More> };
export type EmbedProps<More = unknown> = FrameParams<More> & { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Language and theme of an embed: proxy.ts has put them into the address, and refused what means nothing. */
export async function frameOf(params: Promise<{ lang: string; theme: string }>): Promise<{ lang: Language; theme: Theme }> {
  const given = await params;
  const lang = languages.find((known) => known === given.lang);
  const theme = themes.find((known) => known === given.theme);
  if (lang === undefined || theme === undefined) notFound();
  return { lang, theme };
}

type EmbedReading<More> = { lang: Language; day: PlainDate | null; today: PlainDate; params: { lang: string; theme: string } & More; query: Record<string, string | string[] | undefined> };

export async function embedReading<More>({ params, searchParams }: EmbedProps<More>): Promise<EmbedReading<More>> {
  const { lang } = await frameOf(params);
  const query = await searchParams;
  const today = siteToday();
  const asked = readAsOf([query.asOf].flat()[0], today);
  if (!asked.ok) noSuchPage();
  readPageAsOf(asked.day);
  return { lang, day: asked.day, today, params: await params, query };
}

/** An embed is no page to be found: it names the one that is. */
export function embedMetadata(lang: Language, title: string, page: string): Metadata {
  return { metadataBase: siteAddress(), title, robots: { index: false }, alternates: { canonical: asOfAddress(lang, page, null) } };
}
