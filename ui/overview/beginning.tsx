import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import type { OverviewData } from "./overview-data";

/** What this site is, in the first five seconds. */
export function Beginning({ record, lang }: { record: OverviewData; lang: Language }) {
  const say = words(lang);
  const { counts, owed, years } = record;
  const isEmpty = counts.commitment + counts.ask + counts.offer === 0;
  return (
    <div className="pb-10">
      {years === null ? null : <p className="mb-2 text-small font-semibold tracking-wide text-soft">{say("overview.kicker", years)}</p>}
      <h1 className="max-w-[19em] text-display tracking-[-0.012em]">{say("site.title")}</h1>
      <p className="mt-4 max-w-measure text-lead leading-relaxed text-soft">
        {isEmpty ? say("overview.empty") : say("overview.lead", {
          commitments: say("kindPlural.commitment", { count: counts.commitment }), asks: say("kindPlural.ask", { count: counts.ask }),
          sources: counts.sources, unknown: owed.unknown, of: owed.of,
        })}
      </p>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1">
        <a href={addressIn(lang, "/commitments")} className="inline-block py-0.5">{say("overview.all")}</a>
        <a href={addressIn(lang, "/sources")} className="inline-block py-0.5">{say("overview.documents")}</a>
        <a href={addressIn(lang, "/methodology")} className="inline-block py-0.5">{say("overview.how")}</a>
      </p>
    </div>
  );
}
