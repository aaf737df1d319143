import type { ReactNode } from "react";
import { neglectOf, standingOn, type World } from "@/domain/charts/world";
import { filterQuery } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { tally, type Tally } from "@/domain/tally";
import { ChartFigure } from "../charts/chart-figure";
import { NeglectShares } from "../charts/neglect";
import { RequestCounts } from "../charts/request-counts";
import { StandingFiles } from "../charts/standing-files";
import { TallySummary } from "../charts/tally-summary";
import { timelineChart } from "../charts/timeline-chart";
import { words } from "../i18n/words";
import { Due } from "./due";
import { RecordHead } from "./record-head";
import { RecordsOf } from "./records-of";

type Props = {
  record: { name: string; nameLang: Language; description: string | null; descriptionLang: Language | null };
  kicker?: string;
  scope: { topic?: string; party?: string; event?: string };
  world: World;
  due: CommitmentRecord[];
  result: { data: CommitmentRecord[]; total: number };
  /** Counted as the lists count; of an event, whose promises have no list of their own, counted here. */
  requested?: Tally;
  headings: { owed: string; requested: string };
  empty?: string;
  lang: Language;
  /** What is known of a topic, party or event itself. */
  children?: ReactNode;
};

/** The page of a topic, a party or an event: where its promises stand, what is due, how it went, and the records. */
export function ScopePage({ record, kicker, scope, world, due, result, requested = requestedOf(result.data), headings, empty, lang, children }: Props) {
  const owed = standingOn(world, world.today);
  return (
    <>
      <RecordHead record={record} kicker={kicker} lang={lang} />
      {children}
      {owed.of === 0 ? null : (
        <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-10">
            <section aria-labelledby="owed">
              <h2 id="owed" className="mb-2 text-h2">{headings.owed}</h2>
              <TallySummary tally={owed} name={record.name} filter={scope} lang={lang} />
              {"event" in scope ? null : <StandingFiles tally={owed} name={record.name} query={scope} asOf={world.today} lang={lang} />}
            </section>
            <OverTime world={world} scope={scope} lang={lang} />
          </div>
          <aside className="flex flex-col gap-8">
            <section aria-labelledby="attention">
              <h2 id="attention" className="mb-3 text-h2">{words(lang)("charts.neglect.title")}</h2>
              <NeglectShares neglect={neglectOf(world)} filter={scope} lang={lang} />
            </section>
            {due.length === 0 ? null : <Due due={due} lang={lang} />}
          </aside>
        </div>
      )}
      {requested.of === 0 ? null : (
        <section aria-labelledby="requests" className="mt-10">
          <h2 id="requests" className="mb-2 text-h2">{headings.requested}</h2>
          <RequestCounts tally={requested} filter={scope} lang={lang} />
        </section>
      )}
      <RecordsOf heading={words(lang)("parties.records")} result={result} query={filterQuery(scope)} empty={empty} lang={lang} />
    </>
  );
}

function OverTime({ world, scope, lang }: Pick<Props, "world" | "scope" | "lang">) {
  const chart = timelineChart(world, "event" in scope ? {} : scope, lang);
  return chart === null ? null : <ChartFigure chart={chart} query={scope} lang={lang} headingLevel={2} />;
}

const requestedOf = (records: readonly CommitmentRecord[]): Tally =>
  tally(records.flatMap(({ obligations }) => obligations.filter(({ role }) => role !== "owes").map(({ status }) => status as Parameters<typeof tally>[0][number])));
