import type { Metadata } from "next";
import { filterQuery, readFilter } from "@/domain/filter";
import { asOf } from "@/server/public/as-of";
import { lastChange } from "@/server/public/last-change";
import { listPage } from "@/server/public/list-page";
import { listReleases } from "@/server/public/releases";
import { addressIn } from "@/ui/addresses";
import { Crosswalk } from "@/ui/data/crosswalk";
import { EverythingAsFiles, FilteredAsFiles } from "@/ui/data/as-files";
import { ReleaseList } from "@/ui/data/release-list";
import { openApiName } from "@/ui/api/openapi-name";
import { filterInWords } from "@/ui/feeds/feed-title";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

const essays = ["parts", "spreadsheets", "licence"] as const;
/** The newest; all of them stand on their own page. */
const shown = 3;

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  return pageMetadata(lang, "/data", words(lang)("data.title"), words(lang)("data.lead"));
}

/** Everything to take away, or the list as it was filtered: files, releases, the API; and what our words are called elsewhere. */
export default async function DataPage(props: PageProps) {
  const { lang, day, today, query } = await readingOf(props);
  const say = words(lang);
  const { page: _page, sort: _sort, ...filter } = readFilter(query).filter;
  const search = filterQuery(filter);
  const [changed, releases, list] = await asOf(day, () => Promise.all([lastChange(), listReleases(lang), search === "" ? null : listPage(filter, lang)]));
  return (
    <PageShell lang={lang} path={`/data${search}`} section="data" lastChange={changed} today={today}>
      <h1 className="text-h1">{say("data.title")}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft">{say("data.lead")}</p>
      <div className="mt-8 flex min-w-0 flex-col gap-10">
        {list === null ? null : <FilteredAsFiles filter={filter} name={filterInWords(filter, list.choices, lang)} total={list.total} lang={lang} />}
        <EverythingAsFiles lang={lang} />
        <section aria-labelledby="releases">
          <h2 id="releases" className="mb-2 text-h2">{say("releases.title")}</h2>
          <p className="mb-3 max-w-measure">{say("releases.lead")}</p>
          <ReleaseList releases={releases.slice(0, shown)} lang={lang} />
          <p className="mt-3 text-note"><a href={addressIn(lang, "/data/releases")}>{say("releases.all")}</a></p>
        </section>
        <section aria-labelledby="api">
          <h2 id="api" className="mb-2 text-h2">{say("apiReference.title")}</h2>
          <p className="max-w-measure">{say("apiReference.lead")} <a href={addressIn(lang, "/data/api")}>{say("data.reference")}</a> · <a href="/api/v1/openapi.json">{openApiName}</a></p>
        </section>
        {essays.map((name) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name} className="mb-2 text-h2">{say(`data.${name}`)}</h2>
            <p className="max-w-measure">{say(`data.${name}Text`)}</p>
          </section>
        ))}
        <Crosswalk lang={lang} />
      </div>
    </PageShell>
  );
}
