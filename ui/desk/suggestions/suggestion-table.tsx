import Link from "next/link";
import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";

type Row = {
  id: string; commitment: { id: string; title: { text: string; lang: Language } }; place: string; words: string; language: Language; receivedAt: string; wantsAnswer: boolean;
};
type Props = { say: Say; lang: Language; timeZone: string; rows: readonly Row[] };

const columns = ["commitment", "place", "words", "received"] as const;
const shortened = (words: string) => (words.length > 160 ? `${words.slice(0, 157)}…` : words);

/** What was sent, in the order in which it waits; the commitment leads to the whole. */
export function SuggestionTable({ say, lang, timeZone, rows }: Props) {
  if (rows.length === 0) return <p className="empty">{say("suggestions.none")}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("suggestions.title")}</caption>
      <thead><tr>{columns.map((column) => <th key={column} scope="col">{say(`suggestions.${column}`)}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row"><Link href={`/admin/suggestions/${row.id}`}><span className="id">{row.commitment.id}</span> <span lang={row.commitment.title.lang}>{row.commitment.title.text}</span></Link></th>
            <td data-label={say("suggestions.place")}>{say(`suggest.places.${row.place}`)}</td>
            <td data-label={say("suggestions.words")} lang={row.language}>{shortened(row.words)}</td>
            <td data-label={say("suggestions.received")}><time dateTime={row.receivedAt}>{instantInWords(row.receivedAt, lang, timeZone)}</time></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
