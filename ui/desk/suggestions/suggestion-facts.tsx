import Link from "next/link";
import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";

type Suggestion = {
  commitment: { slug: string; id: string }; place: string; words: string; url: string | null; language: Language; receivedAt: string; state: string; isSuspect: boolean;
  wantsAnswer: boolean; followUp: string | null;
  answer: { by: string; at: string; reason: string | null; told: string | null; draft: string | null } | null;
};
type Props = { say: Say; lang: Language; timeZone: string; suggestion: Suggestion };

/** What a reader sent: their words as text, and an address that is followed at one's own risk. */
export function SuggestionWords({ say, lang, timeZone, suggestion }: Props) {
  const { place, words, url, language, receivedAt, isSuspect, wantsAnswer, followUp, commitment, answer } = suggestion;
  return (
    <section className="notice" aria-label={say("suggestions.words")}>
      {isSuspect ? <p className="field-error">{say("suggestions.suspect")}</p> : null}
      <p className="soft">
        {say(`suggest.places.${place}`)} · <time dateTime={receivedAt}>{instantInWords(receivedAt, lang, timeZone)}</time> · {say("suggestions.inLanguage", { language: say(`language.${language}`) })}
        {answer === null ? ` · ${say(wantsAnswer ? "suggestions.wantsAnswer" : "suggestions.anonymous")}` : null}
      </p>
      <blockquote lang={language} className="sent-words">{words}</blockquote>
      {followUp === null ? null : <p><Link href={`/admin/commitments/${commitment.id}#entry-${followUp}`}>{say("suggestions.entry")}</Link></p>}
      {url === null ? null : <p>{say("suggestions.evidence")}: <a href={url} rel="nofollow noreferrer ugc" className="sent-address">{url}</a></p>}
    </section>
  );
}

/** What the desk made of it. */
export function SuggestionAnswer({ say, lang, timeZone, suggestion: { state, answer } }: Props) {
  if (answer === null) return null;
  return (
    <section>
      <p>{say(`suggestions.answered.${state}`, { by: answer.by, at: instantInWords(answer.at, lang, timeZone) })}</p>
      {answer.reason === null ? null : <blockquote className="sent-words">{answer.reason}</blockquote>}
      {answer.told === null ? null : <p className="soft">{say(`suggestions.told.${answer.told}`)}</p>}
    </section>
  );
}
