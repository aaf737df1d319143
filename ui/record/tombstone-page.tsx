import type { Language } from "@/domain/language";
import type { Tombstone } from "@/domain/removed-record";
import { addressIn } from "../addresses";
import { dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";

/** What stands at the address of a commitment that was archived: that it was there, since when not, and why. */
export function TombstonePage({ gone, lang }: { gone: Tombstone; lang: Language }) {
  const say = words(lang);
  return (
    <article className="max-w-measure">
      <p className="mb-2 text-small font-semibold tracking-wide text-soft">{gone.id}</p>
      <h1 className="text-h1">{say("gone.heading")}</h1>
      <p className="mt-3 text-lead text-soft">{say("gone.text", { id: gone.id, day: dayInWords(gone.on, lang) })}</p>
      <p className="mt-6 border-l-2 border-line pl-4">
        <span className="block text-small font-semibold text-soft">{say("gone.why")}</span>
        <Localized text={gone.reason} textLang={gone.reasonLang} lang={lang} />
      </p>
      <p className="mt-6 text-note text-soft">{say("gone.before")}</p>
      <p className="mt-5"><a href={addressIn(lang, "/commitments")} className="inline-block py-0.5">{say("notFound.list")}</a></p>
    </article>
  );
}
