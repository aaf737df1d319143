import type { ChangeRecord } from "@/domain/changes";
import type { Language } from "@/domain/language";
import { words } from "../i18n/words";

type Subject = { title: string; titleLang: Language; address: string };

/** What a change is about, and where it is read. What was archived leads to its tombstone; what was merged, to where it went. */
export function subjectOf({ id, what, rubric, commitment, source, followUp, reply, removal }: ChangeRecord, lang: Language): Subject | null {
  if (rubric !== null) return { title: words(lang)("rubric.version", { number: rubric }), titleLang: lang, address: `/methodology#rubric-${rubric}` };
  if (removal !== null && (commitment === null || what !== "restored")) return { title: removal.id, titleLang: lang, address: `/commitments/${removal.slug}` };
  const entry = followUp !== null ? `#entry-${id}` : reply !== null ? `#reply-${id}` : "";
  if (commitment !== null) return { title: commitment.title, titleLang: commitment.titleLang, address: `/commitments/${commitment.slug}${entry}` };
  return source === null ? null : { title: source.title, titleLang: source.titleLang, address: `/sources/${source.slug}` };
}
