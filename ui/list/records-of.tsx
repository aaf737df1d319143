import type { Language } from "@/domain/language";
import { period } from "@/domain/plain-date";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";
import { BriefRow } from "../record/brief-row";

type Props = { heading: string; result: { data: CommitmentRecord[]; total: number }; query: string; empty?: string; lang: Language };

/** The records of a topic, party or event by the day on which they were said, and the way to the list with all its filters. */
export function RecordsOf({ heading, result, query, empty, lang }: Props) {
  const say = words(lang);
  return (
    <section aria-labelledby="records" className="mt-10">
      <h2 id="records" className="text-h2">{heading}</h2>
      <p className="mb-3 text-small text-soft">{result.total === 0 && empty !== undefined ? empty : say("page.records", { total: result.total })}</p>
      {result.total === 0 ? null : (
        <>
          {byDay(result.data).map(([day, records]) => (
            <section key={day} aria-labelledby={`said-${day}`} className="mt-6">
              <h3 id={`said-${day}`} className="border-b border-rule pb-1 font-sans text-small font-semibold text-soft">{say("list.madeOn", { date: dateInWords(day, lang) })}</h3>
              <ul>{records.map((record) => <BriefRow key={record.id} commitment={record} lang={lang} />)}</ul>
            </section>
          ))}
          <p className="mt-4"><a href={addressIn(lang, `/commitments${query}`)} className="inline-block py-0.5">{say("page.allOf", { total: result.total })}</a></p>
        </>
      )}
    </section>
  );
}

/** The day first that is first over; what was said on one stays in the order of its numbers. */
function byDay(records: readonly CommitmentRecord[]): [string, CommitmentRecord[]][] {
  const days = new Map<string, CommitmentRecord[]>();
  for (const record of records) days.set(record.madeOn.value, [...(days.get(record.madeOn.value) ?? []), record]);
  return [...days].sort(([a], [b]) => (period(a).to < period(b).to ? -1 : 1));
}
