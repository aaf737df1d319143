import { followUpTexts, type FollowUpText } from "@/domain/follow-up";
import type { Language } from "@/domain/language";
import { dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import { AskRemoval } from "../redactions/removed-text";

type Translation = Record<FollowUpText, string | null> & { id: string; version: number; lang: Language; recordedOn: string; author: string };
type Props = { say: Say; lang: Language; earlier: readonly Translation[]; mayAskRemoval: boolean };

/** Every translation that was published, the newest first: none is changed, and the public reads the newest. */
export function EarlierTranslations({ say, lang, earlier, mayAskRemoval }: Props) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="translations">
      <h2 id="translations">{say("translate.published")}</h2>
      <ol className="log">
        {earlier.map((translation) => (
          <li key={translation.id} className="entry">
            {followUpTexts.map((name) => (translation[name]
              ? <p key={name} className={name === "note" ? "entry-note" : "soft"} lang={translation.lang}>{translation[name]}</p> : null))}
            <p className="soft">{say("log.recorded", { date: dayInWords(translation.recordedOn, lang), author: translation.author })}</p>
            {mayAskRemoval && translation.note ? <AskRemoval target="follow-up-translation.note" record={translation.id} lang={lang} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
