import type { Metadata } from "next";
import { filterQuery, readFilter } from "@/domain/filter";
import { asOf } from "@/server/public/as-of";
import { countPages } from "@/server/public/commitments";
import { lastChange } from "@/server/public/last-change";
import { listPage } from "@/server/public/list-page";
import { filterInWords } from "@/ui/feeds/feed-title";
import { words } from "@/ui/i18n/words";
import { Facets } from "@/ui/list/facets";
import { Results } from "@/ui/list/results";
import { SearchForm } from "@/ui/list/search-form";
import { PageShell } from "@/ui/page-shell";
import { breadcrumbs, dataset } from "@/ui/share/json-ld";
import { JsonLd } from "@/ui/share/json-ld-script";
import { TakeAway } from "@/ui/share/take-away";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang, day, query } = await readingOf(props);
  const { filter } = readFilter(query);
  const say = words(lang);
  const { page, pages } = await asOf(day, () => countPages(filter));
  const title = pages > 1 ? say("list.pageTitle", { title: say("list.title"), page, pages }) : say("list.title");
  return pageMetadata(lang, `/commitments${filterQuery(filter)}`, title, undefined, { filter });
}

export default async function CommitmentsPage(props: PageProps) {
  const { lang, day, today, query } = await readingOf(props);
  const { filter, bad } = readFilter(query);
  const [{ choices, counts, ...result }, changed] = await asOf(day, () => Promise.all([listPage(filter, lang), lastChange()]));
  const path = `/commitments${filterQuery(filter)}`;
  const title = filterInWords(filter, choices, lang) || words(lang)("list.title");
  return (
    <PageShell lang={lang} path={path} section="commitments" lastChange={changed} today={today} hasOwnSearch>
      <JsonLd data={[dataset(filter, title, changed, lang), breadcrumbs(lang, [["nav.commitments", "/commitments"]])]} />
      <h1 className="text-h1">{words(lang)("list.title")}</h1>
      <SearchForm filter={filter} bad={bad} lang={lang} />
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <Facets filter={filter} bad={bad} counts={counts} choices={choices} lang={lang} />
        <div className="min-w-0">
          <Results result={result} filter={filter} choices={choices} lang={lang} />
          <TakeAway cited={{ title, id: null, path, asOf: day ?? today }} follow={{ filter }} embed={{ list: filter }} lang={lang} />
        </div>
      </div>
    </PageShell>
  );
}
