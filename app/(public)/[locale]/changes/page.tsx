import type { Metadata } from "next";
import { changeQuery, readChangeFilter } from "@/domain/changes";
import { asOf } from "@/server/public/as-of";
import { changesLength, edgesOf, listChanges } from "@/server/public/changes";
import { compareDays } from "@/server/public/compare-days";
import { filterChoices } from "@/server/public/choices";
import { listEvents } from "@/server/public/events";
import { lastChange } from "@/server/public/last-change";
import { addressIn } from "@/ui/addresses";
import { ChangeFilterForm } from "@/ui/changes/change-filter-form";
import { ChangeList } from "@/ui/changes/change-list";
import { ComparisonSummary } from "@/ui/changes/comparison-summary";
import { words } from "@/ui/i18n/words";
import { Paging } from "@/ui/list/paging";
import { PageShell } from "@/ui/page-shell";
import { FollowLinks } from "@/ui/share/follow-links";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang, query } = await readingOf(props);
  const { filter } = readChangeFilter(query);
  return pageMetadata(lang, `/changes${changeQuery(filter)}`, words(lang)("changes.title"), words(lang)("changes.lead"), { filter: {} });
}

/** Everything that was published, newest first; with two days or events, what changed between them. */
export default async function ChangesPage(props: PageProps) {
  const { lang, day, today, query } = await readingOf(props);
  const say = words(lang);
  const { filter, bad } = readChangeFilter(query);
  const [edges, choices, events, changed] = await asOf(day, () => Promise.all([
    edgesOf(filter), filterChoices(lang), listEvents(lang), lastChange(),
  ]));
  const { data, total } = await asOf(day, () => listChanges(filter, edges, lang));
  const compares = edges.from !== null && filter.clock !== "world";
  const comparison = compares ? await compareDays(edges.from!, edges.to ?? day ?? today, lang) : null;
  const page = filter.page ?? 1;
  return (
    <PageShell lang={lang} path={`/changes${changeQuery(filter)}`} section="changes" lastChange={changed} today={today}>
      <h1 className="text-h1">{say("changes.title")}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft">{say("changes.lead")}</p>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <ChangeFilterForm filter={filter} bad={bad} edges={edges} choices={choices} events={events} lang={lang} />
        <section aria-labelledby="list" className="min-w-0">
          <h2 id="list" className="sr-only">{say("changes.list")}</h2>
          {comparison === null ? null : <ComparisonSummary comparison={comparison} from={edges.from!} to={edges.to ?? day ?? today} lang={lang} />}
          <p role="status" className="tabular text-note font-semibold text-soft">{say("changes.total", { total })}</p>
          {total === 0 ? <p className="mt-3 border-t border-line py-10 text-lead">{say("changes.none")}</p> : <ChangeList changes={data} clock={filter.clock ?? "record"} lang={lang} />}
          <Paging page={page} pages={Math.ceil(total / changesLength)} addressOf={(to) => addressIn(lang, `/changes${changeQuery(filter, { page: to })}`)} lang={lang} />
          <div className="mt-6"><FollowLinks place={{ filter: {} }} lang={lang} /></div>
        </section>
      </div>
    </PageShell>
  );
}
