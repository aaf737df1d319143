import type { Language } from "@/domain/language";
import { words } from "../i18n/words";

/** In the place of a record that is not there: whoever embedded it sees that the address is wrong. */
export function EmbedMissing({ lang }: { lang: Language }) {
  const say = words(lang);
  return (
    <main className="embed">
      <h1 className="text-h3">{say("share.embed.missing")}</h1>
      <p className="mt-1 text-note"><a href={lang === "es" ? "/es" : "/"}>{say("site.name")}</a></p>
    </main>
  );
}
