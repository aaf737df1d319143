import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { lastChange } from "@/server/public/last-change";
import { listReleases } from "@/server/public/releases";
import { ReleaseList } from "@/ui/data/release-list";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { breadcrumbs } from "@/ui/share/json-ld";
import { JsonLd } from "@/ui/share/json-ld-script";
import { pageMetadata } from "../../page-metadata";
import { readingOf, type PageProps } from "../../reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  return pageMetadata(lang, "/data/releases", words(lang)("releases.title"), words(lang)("releases.lead"));
}

/** The record as it was frozen, day by day. */
export default async function ReleasesPage(props: PageProps) {
  const { lang, day, today } = await readingOf(props);
  const say = words(lang);
  const [releases, changed] = await asOf(day, () => Promise.all([listReleases(lang), lastChange()]));
  return (
    <PageShell lang={lang} path="/data/releases" section="data" lastChange={changed} today={today}>
      <JsonLd data={[breadcrumbs(lang, [["nav.data", "/data"], [say("releases.title"), "/data/releases"]])]} />
      <h1 className="text-h1">{say("releases.title")}</h1>
      <p className="mt-2 mb-8 max-w-measure text-lead text-soft">{say("releases.lead")}</p>
      <ReleaseList releases={releases} lang={lang} />
    </PageShell>
  );
}
