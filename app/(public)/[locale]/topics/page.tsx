import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { lastChange } from "@/server/public/last-change";
import { listTopics } from "@/server/public/topics";
import { TallyList } from "@/ui/charts/tally-list";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  return pageMetadata(lang, "/topics", words(lang)("topics.title"), words(lang)("topics.lead"));
}

export default async function TopicsPage(props: PageProps) {
  const { lang, day, today } = await readingOf(props);
  const say = words(lang);
  const [topics, changed] = await asOf(day, () => Promise.all([listTopics(lang), lastChange()]));
  return (
    <PageShell lang={lang} path="/topics" section="topics" lastChange={changed} today={today}>
      <h1 className="text-h1">{say("topics.title")}</h1>
      <p className="mt-2 mb-8 max-w-measure text-lead text-soft">{say("topics.lead")}</p>
      <TallyList rows={topics.map(({ slug, name, owed }) => ({ name, address: `/topics/${slug}`, tally: owed }))} lang={lang} heading={say("tally.topic")} />
    </PageShell>
  );
}
