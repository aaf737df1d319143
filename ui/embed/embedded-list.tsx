import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { CommitmentRow } from "../record/commitment-row";

type Props = { title: string; result: { data: CommitmentRecord[]; total: number }; page: string; lang: Language };

/** The first of a list, how many there are, and the way to the others. */
export function EmbeddedList({ title, result, page, lang }: Props) {
  const say = words(lang);
  return (
    <>
      <h1 className="text-h2">{title}</h1>
      <p className="tabular mb-2 text-small text-soft">{say("list.results", { total: result.total })}</p>
      <ul className="border-t border-line">{result.data.map((record) => <CommitmentRow key={record.id} commitment={record} lang={lang} />)}</ul>
      {result.total > result.data.length ? <p className="mt-3 text-note"><a href={addressIn(lang, page)}>{say("page.allOf", { total: result.total })}</a></p> : null}
    </>
  );
}
