import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { lastChange } from "@/server/public/last-change";
import { latestLinkChecks } from "@/server/public/link-checks";
import { siteTimeZone } from "@/server/public/site";
import { findSource } from "@/server/public/sources";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { CoverageNote } from "@/ui/source/coverage-note";
import { EditedNotice } from "@/ui/source/edited-notice";
import { FullText } from "@/ui/source/full-text";
import { QuotedPassages } from "@/ui/source/quoted-passages";
import { versionPath } from "@/domain/source-page";
import { CitePage } from "@/ui/share/cite-page";
import { documentAsWork } from "@/ui/cite/document-as-work";
import { breadcrumbs } from "@/ui/share/json-ld";
import { JsonLd } from "@/ui/share/json-ld-script";
import { SourceFacts } from "@/ui/source/source-facts";
import { SourceHead } from "@/ui/source/source-head";
import { TouchedQuotations } from "@/ui/source/touched-quotations";
import { VersionList } from "@/ui/source/version-list";
import { WhatChanged } from "@/ui/source/what-changed";
import { foundOrElse } from "../../found";
import { noSuchPage } from "@/app/no-such-page";
import { metadataOr404, pageOr404 } from "../../missing";
import { pageMetadata } from "../../page-metadata";
import { readingOf, type PageProps } from "../../reading";

type Props = PageProps<{ slug: string }>;

/** "?version=2" reads an older version; a number that is none is no page. */
function versionAsked(value: string | string[] | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "string" || !/^[1-9]\d{0,5}$/.test(value)) noSuchPage();
  return Number(value);
}

async function load(props: Props) {
  const { lang, day, today, params, query } = await readingOf(props);
  const version = versionAsked(query.version);
  return { lang, day, today, page: foundOrElse(await asOf(day, () => findSource(params.slug, lang, version)), "sources", lang) };
}

export const generateMetadata = metadataOr404(async (props: Props): Promise<Metadata> => {
  const { lang, page: { source, shown, isNewest } } = await load(props);
  return pageMetadata(lang, versionPath(source, shown.number), isNewest ? source.title : `${source.title}, ${words(lang)("versions.one", { number: shown.number })}`);
});

export default pageOr404(async function SourcePage(props: Props) {
  const { lang, day, today, page } = await load(props);
  const { source, shown, text, citations } = page;
  const [changed, checks] = await asOf(day, () => Promise.all([lastChange(), latestLinkChecks([source.slug])]));
  const say = words(lang);
  const timeZone = siteTimeZone();
  return (
    <PageShell lang={lang} path={versionPath(source, shown.number)} section="sources" lastChange={changed} today={today}>
      <JsonLd data={[breadcrumbs(lang, [["nav.sources", "/sources"], [source.title, `/sources/${source.slug}`]])]} />
      <SourceHead page={page} lang={lang} />
      <EditedNotice page={page} timeZone={timeZone} lang={lang} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 pt-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="order-2 min-w-0 lg:order-1">
          <TouchedQuotations page={page} lang={lang} />
          <section aria-labelledby="text">
            <h2 id="text" className="mb-1 text-h2">{say(text === null ? "sources.noText" : "sources.text")}</h2>
            <p className="max-w-measure text-small text-soft">{citations.length === 0 ? say("sources.none") : say(text === null ? "sources.noTextNote" : "sources.textNote")}</p>
            {/* The reading of a document goes on; what is known of it now is not what was known on a past day. */}
            {day === null ? <CoverageNote coverage={page.coverage} lang={lang} /> : null}
            <div className="mt-6">
              {text === null
                ? <QuotedPassages citations={citations} length={shown.codePoints} lang={lang} />
                : <FullText text={text} textLang={source.language} citations={citations} lang={lang} />}
            </div>
          </section>
          <WhatChanged page={page} lang={lang} />
          <VersionList page={page} timeZone={timeZone} lang={lang} />
        </div>
        <div className="order-1 flex flex-col gap-8 lg:order-2">
          <SourceFacts source={source} shown={shown} check={checks.get(source.slug)} timeZone={timeZone} lang={lang} />
          <CitePage cited={{ title: source.title, id: null, path: versionPath(source, shown.number), asOf: day ?? today }} original={documentAsWork(source, day ?? today)} lang={lang} />
        </div>
      </div>
    </PageShell>
  );
});
