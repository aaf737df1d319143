import type { EmbeddedChart } from "@/domain/embed";
import type { CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { Tally } from "@/domain/tally";
import { TallyList, type TallyRow } from "../charts/tally-list";
import { TallySummary } from "../charts/tally-summary";
import { words } from "../i18n/words";

type Chart = { subject: string | null; tally: Tally; filter: CommitmentFilter } | { rows: TallyRow[] };

export function chartTitle(name: EmbeddedChart, chart: Chart, lang: Language): string {
  const say = words(lang);
  const subject = "rows" in chart ? say(name === "topics" ? "overview.standsTopic" : "overview.standsParty") : chart.subject;
  return subject === null ? say("overview.stands") : `${say("overview.stands")}: ${subject}`;
}

/** The bars of the site, with their figures in words and as a table. */
export function EmbeddedTally({ title, chart, lang }: { title: string; chart: Chart; lang: Language }) {
  return (
    <>
      <h1 className="mb-3 text-h2">{title}</h1>
      {"rows" in chart
        ? <TallyList rows={chart.rows} heading={title} lang={lang} />
        : <TallySummary tally={chart.tally} name={chart.subject ?? undefined} filter={chart.filter} lang={lang} />}
    </>
  );
}
