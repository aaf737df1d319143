import Link from "next/link";
import type { RedactionTarget } from "@/domain/redaction";
import type { Language } from "@/domain/language";
import { dayInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";

export type RemovedText = { field: string; on: string; orderedBy: string; reason: string; reasonLang: Language };

/** The tombstone of a text of the desk: when it went, by whose order and why. */
export function RemovedHere({ removed, lang }: { removed: RemovedText; lang: Language }) {
  const { field, on, orderedBy, reason, reasonLang } = removed;
  return <p className="removed-here">{deskWords(lang)(`redactions.tombstone.${field}`, { date: dayInWords(on, lang), by: orderedBy })} <span lang={reasonLang}>{reason}</span></p>;
}

/** Begins the request for a removal with what it is about. */
export function AskRemoval({ target, record, lang }: { target: RedactionTarget; record: string; lang: Language }) {
  return <p className="soft"><Link href={`/admin/redactions?${new URLSearchParams({ target, record })}#ask`}>{deskWords(lang)("redactions.askHere")}</Link></p>;
}
