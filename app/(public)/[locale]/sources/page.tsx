import type { Metadata } from "next";
import { readChangeFilter } from "@/domain/changes";
import { asOf } from "@/server/public/as-of";
import { lastChange } from "@/server/public/last-change";
import { latestLinkChecks } from "@/server/public/link-checks";
import { siteTimeZone } from "@/server/public/site";
import { sourcesPage } from "@/server/public/sources";
import { addressIn } from "@/ui/addresses";
import { dateInWords } from "@/ui/dates";
import { words } from "@/ui/i18n/words";
import { Paging } from "@/ui/list/paging";
import { Localized } from "@/ui/localized";
import { PageShell } from "@/ui/page-shell";
import { LinkBadge } from "@/ui/source/link-badge";
import { wasEdited } from "@/domain/source-page";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  return pageMetadata(lang, "/sources", words(lang)("sources.title"), words(lang)("sources.lead"));
}

export default async function SourcesPage(props: PageProps) {
  const { lang, day, today, query } = await readingOf(props);
  const say = words(lang);
  const wanted = readChangeFilter(query).filter.page ?? 1;
  const [{ data: sources, page, pages }, changed] = await asOf(day, () => Promise.all([sourcesPage(wanted, lang), lastChange()]));
  const checks = await asOf(day, () => latestLinkChecks(sources.map(({ slug }) => slug)));
  return (
    <PageShell lang={lang} path="/sources" section="sources" lastChange={changed} today={today}>
      <h1 className="text-h1">{say("sources.title")}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft">{say("sources.lead")}</p>
      <ul className="mt-8 border-t border-line">
        {sources.map((source) => (
          <li key={source.slug} className="grid gap-x-8 gap-y-1 border-b border-line py-4 md:grid-cols-[11rem_1fr_14rem]">
            <p className="text-small text-soft">
              {source.publishedOn === null ? say("date.none") : dateInWords(source.publishedOn.value, lang)}
              {source.publishedOn?.basis === "inferred" ? ` (${say("date.inferred")})` : ""}
            </p>
            <div>
              <h2 className="text-h3"><a href={addressIn(lang, source.links.html)} className="plain-link"><Localized text={source.title} textLang={source.titleLang} lang={source.titleBasis === "stated" ? source.titleLang : lang} /></a></h2>
              <p className="text-small text-soft">
                {`${say(`sourceKind.${source.kind}`)} · ${say(`tier.${source.tier}`)}`}
                {wasEdited(source) ? <> · <span className="font-semibold text-ink">{say("versions.listed", { count: source.versions.length })}</span></> : null}
              </p>
              {source.url === null || !checks.has(source.slug) ? null : <p><LinkBadge check={checks.get(source.slug)} timeZone={siteTimeZone()} lang={lang} /></p>}
            </div>
            <p className="tabular text-small text-soft md:text-right">{say("sources.passages", { citations: source.citations, commitments: source.commitments })}</p>
          </li>
        ))}
      </ul>
      <Paging page={page} pages={pages} addressOf={(to) => addressIn(lang, to === 1 ? "/sources" : `/sources?page=${to}`)} lang={lang} />
    </PageShell>
  );
}
