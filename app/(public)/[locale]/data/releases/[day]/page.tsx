import type { Metadata } from "next";
import { releasePath } from "@/domain/release";
import { asOf } from "@/server/public/as-of";
import { findRelease } from "@/server/public/releases";
import { siteAddress } from "@/server/public/site";
import { addressIn } from "@/ui/addresses";
import { Citation } from "@/ui/cite/citation";
import { CheckRelease } from "@/ui/data/check-release";
import { HeadlineFigures } from "@/ui/data/headline-figures";
import { ReleaseFiles } from "@/ui/data/release-files";
import { releaseAsData, releaseAsWork } from "@/ui/data/release-as-work";
import { dayInWords } from "@/ui/dates";
import { words } from "@/ui/i18n/words";
import { Localized } from "@/ui/localized";
import { PageShell } from "@/ui/page-shell";
import { breadcrumbs } from "@/ui/share/json-ld";
import { JsonLd } from "@/ui/share/json-ld-script";
import { noSuchPage } from "@/app/no-such-page";
import { metadataOr404, pageOr404 } from "../../../missing";
import { pageMetadata } from "../../../page-metadata";
import { readingOf, type PageProps } from "../../../reading";

type Props = PageProps<{ day: string }>;

async function load(props: Props) {
  const { lang, day, today, params } = await readingOf(props);
  const release = await asOf(day, () => findRelease(params.day, lang));
  if (release === null) noSuchPage();
  return { lang, today, release, title: words(lang)("releases.of", { day: dayInWords(release.day, lang) }) };
}

export const generateMetadata = metadataOr404(async (props: Props): Promise<Metadata> => {
  const { lang, release, title } = await load(props);
  return pageMetadata(lang, releasePath(release.day), title, release.note);
});

/** The record as it was on a day: its files, its figures, how it is cited and how it is checked. */
export default pageOr404(async function ReleasePage(props: Props) {
  const { lang, today, release, title } = await load(props);
  const [say, path, site] = [words(lang), releasePath(release.day), siteAddress().origin];
  return (
    <PageShell lang={lang} path={path} section="data">
      <JsonLd data={[releaseAsData(release, title, site, lang), breadcrumbs(lang, [["nav.data", "/data"], [say("releases.title"), "/data/releases"], [title, path]])]} />
      <p className="mb-1 text-small"><a href={addressIn(lang, "/data/releases")}>{say("releases.title")}</a></p>
      <h1 className="text-h1">{title}</h1>
      <p className="mt-2 max-w-measure text-lead text-soft"><Localized text={release.note} textLang={release.noteLang} lang={lang} /></p>
      <div className="mt-8 flex min-w-0 flex-col gap-10">
        <ReleaseFiles release={release} lang={lang} />
        <HeadlineFigures release={release} lang={lang} />
        <section aria-labelledby="cite">
          <h2 id="cite" className="mb-2 text-h2">{say("releases.cite")}</h2>
          <Citation work={releaseAsWork(release.day, site, today, lang)} lang={lang} />
        </section>
        <CheckRelease day={release.day} lang={lang} />
        <section aria-labelledby="law">
          <h2 id="law" className="mb-2 text-h2">{say("releases.forGood")}</h2>
          <p className="max-w-measure">{say("releases.forGoodText")}</p>
        </section>
      </div>
    </PageShell>
  );
});
