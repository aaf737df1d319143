import type { Language } from "@/domain/language";
import type { ReplyRecord } from "@/domain/record";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { Quotation } from "../quotation";
import { Tombstones } from "../tombstones";

type Props = { replies: readonly ReplyRecord[]; lang: Language };

/** What parties answered to an assessment, beside it; what was corrected or taken back stays readable. */
export function Replies({ replies, lang }: Props) {
  if (replies.length === 0) return null;
  return <div className="mt-4 flex flex-col gap-4">{replies.map((reply) => <Reply key={reply.id} reply={reply} lang={lang} />)}</div>;
}

function Reply({ reply, lang }: { reply: ReplyRecord; lang: Language }) {
  const say = words(lang);
  const { id, kind, party, repliedOn, recordedOn, replaces, amendedBy } = reply;
  const isAmended = amendedBy !== null;
  const title = kind === "retraction" ? say("reply.retraction") : say(kind === "correction" ? "reply.correctionOf" : "reply.of", { party: party?.name ?? "" });
  return (
    <section id={`reply-${id}`} aria-label={title} className="border border-line bg-card px-4 py-3">
      <p className={`font-semibold ${isAmended ? "text-soft line-through" : ""}`}>{title}</p>
      <p className="text-small text-soft">
        {[repliedOn === null ? null : say("reply.on", { date: dateInWords(repliedOn.value, lang) }), say("reply.recorded", { date: dayInWords(recordedOn, lang) })].filter((fact) => fact !== null).join(" · ")}
      </p>
      {amendedBy === null ? null : <p className="text-small"><a href={`#reply-${amendedBy.id}`} className="inline-block py-0.5">{say(amendedBy.kind === "correction" ? "reply.corrected" : "reply.retracted")}</a></p>}
      {replaces === null ? null : <p className="text-small"><a href={`#reply-${replaces}`} className="inline-block py-0.5">{say(kind === "retraction" ? "reply.withdraws" : "reply.replaces")}</a></p>}
      <ReplyDetails reply={reply} lang={lang} />
    </section>
  );
}

/** What was said, why an earlier answer was corrected or taken back, and the words that show it. */
export function ReplyDetails({ reply: { text, textLang, because, removed, citation }, lang }: { reply: ReplyRecord; lang: Language }) {
  return (
    <>
      {!text || textLang === null ? null : <p className="mt-1.5 max-w-measure whitespace-pre-line"><Localized text={text} textLang={textLang} lang={lang} /></p>}
      {!because ? null : <p className="mt-1 max-w-measure text-small text-soft">{words(lang)("log.because", { why: because })}</p>}
      <Tombstones removed={removed} lang={lang} />
      {citation === null ? null : <div className="mt-3"><Quotation citation={citation} lang={lang} quiet /></div>}
    </>
  );
}
