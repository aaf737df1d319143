import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { CommitmentRow } from "../record/commitment-row";

type Props = { heading: string; result: { data: CommitmentRecord[]; total: number }; query: string; empty?: string; lang: Language };

/** The records of a topic, party or event, and the way to the list with all its filters. */
export function RecordsOf({ heading, result, query, empty, lang }: Props) {
  const say = words(lang);
  return (
    <section aria-labelledby="records" className="mt-10">
      <h2 id="records" className="text-h2">{heading}</h2>
      <p className="mb-3 text-small text-soft">{result.total === 0 && empty !== undefined ? empty : say("page.records", { total: result.total })}</p>
      {result.total === 0 ? null : (
        <>
          <ul className="border-t border-line">{result.data.map((record) => <CommitmentRow key={record.id} commitment={record} lang={lang} headingLevel={3} />)}</ul>
          <p className="mt-4"><a href={addressIn(lang, `/commitments${query}`)} className="inline-block py-0.5">{say("page.allOf", { total: result.total })}</a></p>
        </>
      )}
    </section>
  );
}
