import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { languages, type Language } from "@/domain/language";
import { siteAddress, siteToday } from "@/server/public/site";
import { readPageSite } from "@/ui/addresses";

export type LocaleParams<More = unknown> = { params: Promise<{ locale: string } & More> };

/** The language that the address names; anything else is no page of ours. */
export async function languageOf(params: Promise<{ locale: string }>): Promise<Language> {
  const { locale } = await params;
  const found = languages.find((language) => language === locale);
  if (found === undefined) notFound();
  setRequestLocale(found);
  readPageSite(siteAddress().origin, siteToday());
  return found;
}
