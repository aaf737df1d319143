import Link from "next/link";
import type { Language } from "@/domain/language";
import { dateInWords, dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import { InContext } from "../quoting/in-context";

type Words = { text: string; lang: Language };
type Reply = {
  id: string; kind: string; party: { name: Words } | null; text: string | null; textLang: Language | null; repliedOn: string | null; recordedOn: string;
  because: string | null; author: string; isLive: boolean; mayAmend: boolean;
  quotation: { citation: string; exact: string; prefix: string; suffix: string; language: Language; source: string; sourceTitle: Words } | null;
};
type Props = { say: Say; lang: Language; commitment: string; followUp: string; replies: readonly Reply[] };

/** What was answered so far, with the ways to put it right. */
export function DeskReplies({ say, lang, commitment, followUp, replies }: Props) {
  if (replies.length === 0) return null;
  const amend = (what: string, id: string) => `/admin/commitments/${commitment}/reply?followUp=${followUp}&${what}=${id}`;
  return (
    <section aria-labelledby="replies">
      <h2 id="replies">{say("replies.soFar")}</h2>
      <ol className="log">
        {replies.map((reply, index) => (
          <li key={reply.id} className={reply.isLive ? "entry" : "entry entry-amended"}>
            <p className="entry-head"><strong>{index + 1}. {say(`replies.kind.${reply.kind}`)}</strong>{reply.party === null ? null : <span lang={reply.party.name.lang}>{reply.party.name.text}</span>}</p>
            {reply.text === null ? null : <p className="entry-note" lang={reply.textLang ?? undefined}>{reply.text}</p>}
            {reply.repliedOn === null ? null : <p className="soft">{say("replies.on", { date: dateInWords(reply.repliedOn, lang) })}</p>}
            {reply.because === null ? null : <p className="soft">{say("log.because", { why: reply.because })}</p>}
            {reply.quotation === null ? null : (
              <figure className="fact-quote">
                <InContext exact={reply.quotation.exact} prefix={reply.quotation.prefix} suffix={reply.quotation.suffix} lang={reply.quotation.language} />
                <figcaption><a href={`/sources/${reply.quotation.source}#quote-${reply.quotation.citation}`}>{reply.quotation.sourceTitle.text}</a></figcaption>
              </figure>
            )}
            <p className="entry-foot">
              <span className="soft">{say("log.recorded", { date: dayInWords(reply.recordedOn, lang), author: reply.author })}</span>
              {reply.mayAmend ? (
                <>
                  <Link href={amend("correct", reply.id)}>{say("replies.correct")}<span className="sr-only"> {index + 1}</span></Link>
                  <Link href={amend("retract", reply.id)}>{say("replies.retract")}<span className="sr-only"> {index + 1}</span></Link>
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
