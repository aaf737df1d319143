import type { Metadata } from "next";
import { lastChange } from "@/server/public/last-change";
import { siteTimeZone } from "@/server/public/site";
import { findSource } from "@/server/public/sources";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { FullText } from "@/ui/source/full-text";
import { QuotedPassages } from "@/ui/source/quoted-passages";
import { SourceFacts } from "@/ui/source/source-facts";
import { foundOrElse } from "../../found";
import { languageOf, type LocaleParams } from "../../language";
import { pageMetadata } from "../../page-metadata";

type Props = { params: LocaleParams["params"] & Promise<{ locale: string; slug: string }> };

async function load(params: Props["params"]) {
  const lang = await languageOf(params);
  const { slug } = await params;
  return { lang, ...foundOrElse(await findSource(slug, lang), "sources", lang) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, source } = await load(params);
  return pageMetadata(lang, source.links.html, source.title);
}

export default async function SourcePage({ params }: Props) {
  const [{ lang, source, text, citations }, changed] = await Promise.all([load(params), lastChange()]);
  const say = words(lang);
  return (
    <PageShell lang={lang} path={source.links.html} section="sources" lastChange={changed}>
      <header className="border-b-2 border-ink pb-5">
        <p className="mb-2 text-small font-semibold tracking-wide text-soft">{say(`sourceKind.${source.kind}`)}</p>
        <h1 lang={source.titleLang === lang ? undefined : source.titleLang} className="max-w-[26em] text-h1">{source.title}</h1>
        {source.titleBasis === "described" ? <p className="mt-2 text-small text-soft">{say("sources.described")}</p> : null}
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-10 pt-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <section aria-labelledby="text" className="order-2 min-w-0 lg:order-1">
          <h2 id="text" className="mb-1 text-h2">{say(text === null ? "sources.noText" : "sources.text")}</h2>
          <p className="mb-6 max-w-measure text-small text-soft">{citations.length === 0 ? say("sources.none") : say(text === null ? "sources.noTextNote" : "sources.textNote")}</p>
          {text === null
            ? <QuotedPassages citations={citations} length={source.codePoints} lang={lang} />
            : <FullText text={text} textLang={source.language} citations={citations} lang={lang} />}
        </section>
        <div className="order-1 lg:order-2"><SourceFacts source={source} timeZone={siteTimeZone()} lang={lang} /></div>
      </div>
    </PageShell>
  );
}
