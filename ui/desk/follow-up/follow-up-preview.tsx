import { useWatch } from "react-hook-form";
import { followUpTexts, inBoth } from "@/domain/follow-up";
import { inLanguage, type Language } from "@/domain/language";
import { periodOf, type PlainDate } from "@/domain/plain-date";
import type { CitationRecord, FollowUpRecord } from "@/domain/record";
import { useFormParts } from "@/ui/fields/form-context";
import { readPartialDate } from "@/ui/fields/read-date";
import type { Option } from "@/ui/fields/select-field";
import { LogEntry } from "@/ui/record/log-entry";
import type { PickedQuote } from "../quoting/quote";
import { useDeskLanguage, useSay } from "../words";
import type { Matter } from "./judgement";

/** What the entry will stand under. */
export type PreviewSubject = {
  commitment: { id: string; slug: string; title: string; titleLang: Language };
  partySlug: string | null;
  party: { slug: string; name: string; nameLang: Language } | null;
  statusBefore: string | null;
  today: PlainDate;
};

type Values = Record<string, unknown> & { evidence?: PickedQuote[]; newSource?: Record<string, string> | null };
type Props = { subject: PreviewSubject; parties: readonly Option[]; matter: Pick<Matter, "rubric" | "criteria"> };

/** What the public will read: the very component of the public history, fed with what is typed. */
export function FollowUpPreview({ subject, parties, matter }: Props) {
  const say = useSay();
  const lang = useDeskLanguage();
  const { form } = useFormParts();
  const values = useWatch({ control: form.control }) as Values;
  const entry = { ...recordOf(values, subject, parties, lang), ...byRubric(values, matter, subject.today, lang) };
  return (
    <section className="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{say("followUp.preview")}</h2>
      {entry.kind === "assessment" && entry.status === null
        ? <p className="soft">{say("followUp.previewEmpty")}</p>
        : <ol className="preview-entry"><LogEntry entry={entry} lang={lang} /></ol>}
    </section>
  );
}

/** By which rubric it is judged, why, and on what of the commitment it rests. */
function byRubric(values: Values, { rubric, criteria }: Props["matter"], today: PlainDate, lang: Language): Pick<FollowUpRecord, "rubricVersion" | "occasion" | "criterion"> {
  const chosen = values.kind === "check" ? undefined : criteria.find(({ value }) => value === values.criterion);
  return {
    rubricVersion: rubric.version, occasion: values.occasion === "rubric-change" && values.kind !== "check" ? "rubric-change" : "finding",
    criterion: chosen ? { id: chosen.value, text: chosen.label, textLang: lang, statedOn: today, removed: [] } : null,
  };
}

const text = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);

/** In the language of the desk where it is written in it, else as the public would read it there. */
function saidIn(values: Values, lang: Language) {
  const own = (text(values.noteLang) ?? lang) as Language;
  const translation = (values.translation ?? {}) as Record<string, unknown>;
  const [note, searched, because] = followUpTexts.map((name) => inLanguage(inBoth(text(values[name]), own, text(translation[name])), lang));
  return {
    note: note?.text ?? null, noteLang: note?.lang ?? own, searched: searched?.text ?? null, searchedLang: searched?.lang ?? null,
    because: because?.text ?? null, becauseLang: because?.lang ?? null,
  };
}

function recordOf(values: Values, subject: PreviewSubject, parties: readonly Option[], lang: Language): Omit<FollowUpRecord, "rubricVersion" | "occasion" | "criterion"> {
  const kind = (text(values.kind) ?? "assessment") as FollowUpRecord["kind"];
  const judges = kind !== "check";
  const effectiveOn = readPartialDate(text(values.effectiveOn) ?? "");
  const period = effectiveOn === null ? null : periodOf(effectiveOn);
  const status = judges ? text(values.status) : null;
  return {
    id: "preview", commitment: subject.commitment, obligation: null, condition: null, party: subject.party, sequence: 0, kind, status,
    statusBefore: status === null ? null : subject.statusBefore,
    qualifier: judges ? (text(values.qualifier) as FollowUpRecord["qualifier"]) : null,
    reason: judges ? (text(values.reason) as FollowUpRecord["reason"]) : null,
    supersededBy: judges ? text(values.supersededBy) : null,
    effectiveOn: judges && effectiveOn !== null && period !== null ? { value: effectiveOn, precision: period.precision } : null,
    checkedOn: text(values.checkedOn) ?? subject.today, recordedOn: subject.today,
    ...saidIn(values, lang),
    confidence: judges ? (text(values.confidence) as FollowUpRecord["confidence"]) : null,
    assertedBy: judges ? (text(values.assertedBy) as FollowUpRecord["assertedBy"]) : null,
    replaces: null, amendedBy: null, by: null, reviewedBy: null, replies: [], removed: [],
    citations: (values.evidence ?? []).map((quote, index) => citationOf(quote, index, values.newSource ?? null, parties, lang)),
  };
}

function citationOf(
  quote: PickedQuote, index: number, newSource: Record<string, string> | null, parties: readonly Option[], lang: Language,
): CitationRecord {
  const shown = quote.shown as PickedQuote["shown"] | undefined;
  const title = shown?.isNew ? newSource?.title || newSource?.slug || shown.title : shown?.title ?? quote.source;
  const publishedOn = shown?.isNew ? readPartialDate(newSource?.publishedOn ?? "") : null;
  const speakers = Array.isArray(quote.speakers) ? quote.speakers : [];
  return {
    id: `preview-${index}`, source: quote.source, sourceTitle: title, sourceTitleLang: shown?.language ?? lang,
    sourcePublishedOn: publishedOn === null ? null : { value: publishedOn, precision: periodOf(publishedOn)!.precision, basis: "stated" },
    tier: shown?.tier ?? "other", attribution: null, embargoUntil: null, version: 1, role: "evidence", start: Number(quote.start), end: 0,
    exact: quote.exact, prefix: shown?.prefix ?? "", suffix: shown?.suffix ?? "", attested: false, attestedOn: null,
    language: shown?.language ?? lang, wording: quote.wording ?? "own", url: `/sources/${quote.source}`,
    speakers: speakers.map((slug) => ({ slug, name: parties.find(({ value }) => value === slug)?.label ?? slug, nameLang: lang })),
    speakerAs: text(quote.speakerAs?.[lang]) ?? text(quote.speakerAs?.[lang === "en" ? "es" : "en"]), reanchoring: null,
  };
}
