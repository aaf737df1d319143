import type { Language } from "@/domain/language";
import { asOfAddress } from "../addresses";
import { words } from "../i18n/words";

/** Where readers say what is wrong or missing: on the page of a commitment, and beside each entry of its log. */
export function SuggestSection({ slug, lang }: { slug: string; lang: Language }) {
  const say = words(lang);
  return (
    <section aria-labelledby="suggest" className="no-print text-note">
      <h2 id="suggest" className="mb-2 text-h3">{say("suggest.section")}</h2>
      <p className="border-t border-line pt-2 text-small">{say("suggest.sectionText")}</p>
      <p className="mt-2 text-small"><a href={asOfAddress(lang, `/commitments/${slug}/suggest`, null)} className="inline-block py-0.5">{say("suggest.link")}</a></p>
    </section>
  );
}

export function SuggestForEntry({ slug, entry, lang }: { slug: string; entry: string; lang: Language }) {
  return (
    <p className="no-print mt-2 text-small">
      <a href={asOfAddress(lang, `/commitments/${slug}/suggest?entry=${entry}`, null)} rel="nofollow" className="inline-block py-0.5">{words(lang)("suggest.linkEntry")}</a>
    </p>
  );
}
