import Link from "next/link";
import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";

export type SuggestionRow = {
  id: string; commitment: { id: string; title: { text: string; lang: Language } }; words: string; language: Language; receivedAt: string;
};
type Props = { say: Say; lang: Language; timeZone: string; rows: readonly SuggestionRow[]; caption: string };

/** What readers sent, the oldest first; the title leads to the page where it is answered. */
export function SuggestionTable({ say, lang, timeZone, rows, caption }: Props) {
  return (
    <table className="dense stack queue-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("column.id")}</th>
          <th scope="col">{say("column.commitment")}</th>
          <th scope="col">{say("column.text")}</th>
          <th scope="col">{say("myDesk.since")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, commitment, words, language, receivedAt }, index) => (
          <tr key={id} data-queue-row={index}>
            <td className="id">{commitment.id}</td>
            <th scope="row"><Link data-row-link href={`/admin/suggestions/${id}`} lang={commitment.title.lang}>{commitment.title.text}</Link></th>
            <td data-label={say("column.text")} lang={language}>{words.length > 140 ? `${words.slice(0, 140)} …` : words}</td>
            <td className="nowrap" data-label={say("myDesk.since")}><time dateTime={receivedAt}>{instantInWords(receivedAt, lang, timeZone)}</time></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
