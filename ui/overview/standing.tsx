import type { Language } from "@/domain/language";
import { ChartFigure } from "../charts/chart-figure";
import { RequestCounts } from "../charts/request-counts";
import { standingChart, type StandingRow } from "../charts/standing-chart";
import { StandingFiles } from "../charts/standing-files";
import { TallyList } from "../charts/tally-list";
import { TallySummary } from "../charts/tally-summary";
import { words } from "../i18n/words";
import type { Overview } from "@/domain/overview";

type Props = { record: Overview; lang: Language };

/** Where it stands: all of it in one bar, then by topic and by party, each with its denominator and its unknown share. */
export function Standing({ record, lang }: Props) {
  const say = words(lang);
  const topics = record.byTopic.map(({ topic, owed }) => ({ name: topic.name, address: `/topics/${topic.slug}`, tally: owed }));
  const parties = record.byParty.map(({ party, owed }) => ({ name: party.name, address: `/parties/${party.slug}`, tally: owed }));
  return (
    <div className="flex min-w-0 flex-col gap-10">
      <section aria-labelledby="stands">
        <h2 id="stands" className="mb-3 text-h2">{say("overview.stands")}</h2>
        <TallySummary tally={record.owed} lang={lang} />
        <p className="mt-3 max-w-measure text-small text-soft">{say("overview.standsNote")}</p>
        <StandingFiles tally={record.owed} name={say("tally.all")} asOf={record.world.today} lang={lang} />
      </section>
      {record.owed.of === 0 ? null : (
        <>
          <Rows name="topics" rows={topics} asOf={record.world.today} lang={lang} />
          <Rows name="parties" rows={parties} asOf={record.world.today} lang={lang} />
        </>
      )}
      {record.requested.of === 0 ? null : (
        <section aria-labelledby="requests">
          <h2 id="requests" className="mb-2 text-h2">{say("overview.requests")}</h2>
          <RequestCounts tally={record.requested} lang={lang} />
        </section>
      )}
    </div>
  );
}

/** The rows as lines of the page, in the frame of the drawing that they can be had as. */
function Rows({ name, rows, asOf, lang }: { name: "topics" | "parties"; rows: StandingRow[]; asOf: string; lang: Language }) {
  const chart = standingChart({ name, rows, asOf, lang });
  if (chart === null) return null;
  return (
    <section aria-label={words(lang)(name === "topics" ? "overview.standsTopic" : "overview.standsParty")}>
      <ChartFigure chart={chart} lang={lang}>
        <TallyList rows={rows} lang={lang} heading={words(lang)(`charts.standing.of.${name}`)} isFramed />
      </ChartFigure>
    </section>
  );
}
