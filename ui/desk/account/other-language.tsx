import Link from "next/link";
import { languages, type Language } from "@/domain/language";
import type { Say } from "@/ui/i18n/words";

type Props = { say: Say; language: Language; place: string; query?: Record<string, string> };

/** A plain link to the same page in the other language. */
export function OtherLanguage({ say, language, place, query = {} }: Props) {
  const other = languages.find((one) => one !== language)!;
  return <Link lang={other} hrefLang={other} href={`${place}?${new URLSearchParams({ ...query, lang: other })}`}>{say("signIn.otherLanguage")}</Link>;
}
