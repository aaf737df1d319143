import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { overview } from "@/server/public/overview";
import { PageShell } from "@/ui/page-shell";
import { words } from "@/ui/i18n/words";
import { Attention } from "@/ui/overview/attention";
import { Beginning } from "@/ui/overview/beginning";
import { Changes } from "@/ui/overview/changes";
import { OverTime } from "@/ui/overview/over-time";
import { Standing } from "@/ui/overview/standing";
import { dataset } from "@/ui/share/json-ld";
import { JsonLd } from "@/ui/share/json-ld-script";
import { FollowLinks } from "@/ui/share/follow-links";
import { pageMetadata } from "./page-metadata";
import { readingOf, type PageProps } from "./reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  const say = words(lang);
  return { ...pageMetadata(lang, "/", say("site.title"), say("site.description"), { filter: {} }), title: { absolute: `${say("site.name")}: ${say("site.title")}` } };
}

export default async function OverviewPage(props: PageProps) {
  const { lang, day, today } = await readingOf(props);
  const record = await asOf(day, () => overview(lang));
  return (
    <PageShell lang={lang} path="/" section="overview" lastChange={record.lastChange} today={today}>
      <JsonLd data={[dataset({}, `${words(lang)("site.name")}: ${words(lang)("site.title")}`, record.lastChange, lang)]} />
      <Beginning record={record} lang={lang} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-12 border-t border-line py-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Standing record={record} lang={lang} />
        <Attention record={record} lang={lang} />
      </div>
      <OverTime record={record} lang={lang} />
      <Changes record={record} lang={lang} />
      <div className="mt-8"><FollowLinks place={{ filter: {} }} lang={lang} /></div>
    </PageShell>
  );
}
