import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { Quotation } from "../quotation";
import { StatusBadge } from "../status-badge";
import { leadingWords } from "./leading-words";
import type { Overview } from "@/domain/overview";

type Props = { record: Overview; lang: Language };

/** What this site is, in the first five seconds: whose promises, how many, and one of them with its words. */
export function Beginning({ record, lang }: Props) {
  const say = words(lang);
  const { years } = record;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-8 pb-10 sm:pb-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div>
        {years === null ? null : <p className="mb-2 text-small font-semibold tracking-wide text-soft">{say("overview.kicker", years)}</p>}
        <h1 className="max-w-[19em] text-display tracking-[-0.012em]">{say("site.title")}</h1>
        <p className="mt-4 max-w-measure text-lead leading-relaxed text-soft">{lead(record, lang)}</p>
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
          <a href={addressIn(lang, "/commitments")} className="inline-block py-0.5">{say("overview.all")}</a>
          <a href={addressIn(lang, "/sources")} className="inline-block py-0.5">{say("overview.documents")}</a>
          <a href={addressIn(lang, "/methodology")} className="inline-block py-0.5">{say("overview.how")}</a>
        </p>
      </div>
      <InTheirWords record={record} lang={lang} />
    </div>
  );
}

function lead({ counts }: Overview, lang: Language): string {
  const say = words(lang);
  if (counts.commitment + counts.ask + counts.offer === 0) return say("overview.empty");
  return say("overview.lead", {
    commitments: say("kindPlural.commitment", { count: counts.commitment }), asks: say("kindPlural.ask", { count: counts.ask }),
    sources: counts.sources,
  });
}

function InTheirWords({ record, lang }: Props) {
  const say = words(lang);
  const found = leadingWords(record);
  if (found === null) return null;
  const { commitment, citation } = found;
  return (
    <section aria-labelledby="in-their-words" className="lg:pt-7">
      <h2 id="in-their-words" className="mb-3 font-sans text-small font-semibold tracking-wide text-soft">{say("overview.inTheirWords")}</h2>
      <Quotation citation={citation} lang={lang} quiet />
      <p className="mt-3 pl-[calc(1rem+3px)] text-note">
        <StatusBadge status={commitment.status.value} lang={lang} className="mr-3" />
        <a href={addressIn(lang, commitment.links.html)}><Localized text={commitment.title} textLang={commitment.titleLang} lang={lang} /></a>
      </p>
    </section>
  );
}
