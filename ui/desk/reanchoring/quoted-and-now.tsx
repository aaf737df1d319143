import type { Language } from "@/domain/language";
import { wordDiff } from "@/domain/word-diff";
import { addressIn } from "@/ui/addresses";
import { Difference } from "@/ui/difference";
import { deskWords } from "@/ui/i18n/desk-words";
import { wordsFlowing } from "@/ui/quotation-words";

type Around = { exact: string; prefix: string; suffix: string };
type Props = {
  quoted: Around & { version: number };
  /** The passage of the newer version that is most like it; null where there is none, or its text is not held. */
  now: Around | null;
  version: number;
  isHeld: boolean;
  slug: string;
  /** The language of the document. */
  language: Language;
  lang: Language;
};

/** The words as they were quoted, and what the newer version has in their place. */
export function QuotedAndNow({ quoted, now, version, isHeld, slug, language, lang }: Props) {
  const say = deskWords(lang);
  const page = (number: number) => addressIn(lang, `/sources/${slug}?version=${number}`);
  return (
    <div className="quoted-and-now">
      <section aria-labelledby="as-quoted">
        <h2 id="as-quoted">{say("touched.asQuoted", { number: quoted.version })}</h2>
        <blockquote lang={language}><span className="soft">{wordsFlowing(quoted.prefix)}</span><mark>{wordsFlowing(quoted.exact)}</mark><span className="soft">{wordsFlowing(quoted.suffix)}</span></blockquote>
        <p><a href={page(quoted.version)}>{say("touched.readVersion", { number: quoted.version })}</a></p>
      </section>
      <section aria-labelledby="as-now">
        <h2 id="as-now">{say("touched.asNow", { number: version })}</h2>
        {now === null ? <p className="soft">{say(isHeld ? "touched.nothingAlike" : "touched.notHeld")}</p> : (
          <blockquote lang={language}>
            <span className="soft">{wordsFlowing(now.prefix)}</span>
            <Difference stretches={wordDiff(wordsFlowing(quoted.exact), wordsFlowing(now.exact))} say={say} lang={language} />
            <span className="soft">{wordsFlowing(now.suffix)}</span>
          </blockquote>
        )}
        <p><a href={page(version)}>{say("touched.readVersion", { number: version })}</a></p>
      </section>
    </div>
  );
}
