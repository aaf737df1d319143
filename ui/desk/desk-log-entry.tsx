import Link from "next/link";
import type { Language } from "@/domain/language";
import { followUpTexts, otherLanguage, type FollowUpText } from "@/domain/follow-up";
import { dateInWords, dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import { StatusBadge } from "@/ui/status-badge";
import { InContext } from "./quoting/in-context";

type Quotation = { citation: string; exact: string; prefix: string; suffix: string; language: Language; source: string; sourceTitle: { text: string; lang: Language } };
export type LogRow = {
  id: string; sequence: number; kind: string; status: string | null; qualifier: string | null; reason: string | null;
  supersededBy: string | null; confidence: string | null; assertedBy: string | null; effectiveOn: string | null; checkedOn: string;
  recordedOn: string; publicFrom: string | null; note: string | null; noteLang: Language; searched: string | null; because: string | null;
  translation: Record<FollowUpText, string | null> | null;
  rubricVersion: number; occasion: string; criterion: { text: { text: string; lang: Language } } | null;
  author: string; evidence: readonly Quotation[]; isLive: boolean; mayAmend: boolean;
};
type Props = { say: Say; lang: Language; commitment: string; row: LogRow; mayReply?: boolean; mayTranslate?: boolean };

/** One entry of a log as the desk reads it: with its author, and the ways to put it right. */
export function DeskLogEntry({ say, lang, commitment, row, mayReply = false, mayTranslate = false }: Props) {
  const facts = [
    row.effectiveOn === null ? null : say("log.since", { date: dateInWords(row.effectiveOn, lang) }),
    say("log.checked", { date: dayInWords(row.checkedOn, lang) }),
    row.reason === null ? null : say(`reason.${row.reason}`), row.confidence === null ? null : say(`confidence.${row.confidence}`),
    row.assertedBy === null ? null : say(`assertedBy.${row.assertedBy}`),
    row.supersededBy === null ? null : say("log.supersededBy", { id: row.supersededBy }),
    row.status === null ? null : say("rubricDesk.by", { version: row.rubricVersion }),
  ].filter((fact) => fact !== null);
  return (
    <li id={`entry-${row.id}`} className={row.isLive ? "entry" : "entry entry-amended"}>
      <p className="entry-head">
        <strong>{row.sequence}. {say(`followUpKind.${row.kind}`)}</strong>
        {row.status === null ? null : <StatusBadge status={row.status} qualifier={row.qualifier} lang={lang} />}
        {row.occasion === "rubric-change" ? <span className="soft">{say("rubricDesk.occasion.rubric-change")}</span> : null}
        {row.isLive ? null : <span className="soft">{say("log.amended")}</span>}
        {row.publicFrom === null ? null : <span className="embargo">{say("log.embargo", { at: row.publicFrom })}</span>}
      </p>
      {row.note === null ? null : <p className="entry-note" lang={row.noteLang}>{row.note}</p>}
      <p className="soft">{facts.join(" · ")}</p>
      {row.searched === null ? null : <p className="soft">{say("log.searched", { where: row.searched })}</p>}
      {row.because === null ? null : <p className="soft">{say("log.because", { why: row.because })}</p>}
      <Translation say={say} row={row} />
      {row.criterion === null ? null : <p className="soft">{say("rubric.restsOn", { criterion: row.criterion.text.text })}</p>}
      {row.evidence.map((quotation) => (
        <figure key={quotation.citation} className="fact-quote">
          <InContext exact={quotation.exact} prefix={quotation.prefix} suffix={quotation.suffix} lang={quotation.language} />
          <figcaption><a href={`/sources/${quotation.source}#quote-${quotation.citation}`}>{quotation.sourceTitle.text}</a></figcaption>
        </figure>
      ))}
      <p className="entry-foot">
        <span className="soft">{say("log.recorded", { date: dayInWords(row.recordedOn, lang), author: row.author })}</span>
        {row.mayAmend ? (
          <>
            <Link href={`/admin/commitments/${commitment}/follow-up?correct=${row.id}`}>{say("log.correct")}<span className="sr-only"> {row.sequence}</span></Link>
            <Link href={`/admin/commitments/${commitment}/retract?followUp=${row.id}`}>{say("log.retract")}<span className="sr-only"> {row.sequence}</span></Link>
          </>
        ) : null}
        {mayTranslate && followUpTexts.some((name) => row[name])
          ? <Link href={`/admin/commitments/${commitment}/translate?followUp=${row.id}`}>{say(row.translation === null ? "translate.link" : "translate.change")}<span className="sr-only"> {row.sequence}</span></Link> : null}
        {mayReply && row.status !== null
          ? <Link href={`/admin/commitments/${commitment}/reply?followUp=${row.id}`}>{say("replies.link")}<span className="sr-only"> {row.sequence}</span></Link> : null}
      </p>
    </li>
  );
}

/** The entry in its other language; that there is none is said where there are words to translate. */
function Translation({ say, row }: Pick<Props, "say" | "row">) {
  const to = otherLanguage(row.noteLang);
  const said = followUpTexts.flatMap((name) => row.translation?.[name] || []);
  if (said.length === 0) return followUpTexts.some((name) => row[name]) ? <p className="soft">{say("translate.none", { language: say(`language.${to}`) })}</p> : null;
  return <p className="soft"><span>{say("translate.in", { language: say(`language.${to}`) })}</span> <span lang={to}>{said.join(" · ")}</span></p>;
}
