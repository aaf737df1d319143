import "server-only";
import type { Language } from "@/domain/language";
import type { CriterionRecord } from "@/domain/record";
import type { Tombstone } from "@/domain/record-parts";
import { siteDay } from "../days";
import { textIn } from "./directory";

type Row = { id: string; textEn: string | null; textEs: string | null; recordedAt: Date };

export function criterionRecord({ id, textEn, textEs, recordedAt }: Row, lang: Language, removed: readonly Tombstone[] = []): CriterionRecord {
  const words = textIn({ en: textEn, es: textEs }, lang);
  return { id, text: words.text, textLang: words.lang, statedOn: siteDay(recordedAt), removed: [...removed] };
}
