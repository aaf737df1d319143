import type { Metadata } from "next";
import { lastChange } from "@/server/public/last-change";
import { listTopics } from "@/server/public/topics";
import { TallyList } from "@/ui/charts/tally-list";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { languageOf, type LocaleParams } from "../language";
import { pageMetadata } from "../page-metadata";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const lang = await languageOf(params);
  return pageMetadata(lang, "/topics", words(lang)("topics.title"), words(lang)("topics.lead"));
}

export default async function TopicsPage({ params }: LocaleParams) {
  const lang = await languageOf(params);
  const say = words(lang);
  const [topics, changed] = await Promise.all([listTopics(lang), lastChange()]);
  return (
    <PageShell lang={lang} path="/topics" section="topics" lastChange={changed}>
      <h1 className="text-h1">{say("topics.title")}</h1>
      <p className="mt-2 mb-8 max-w-measure text-lead text-soft">{say("topics.lead")}</p>
      <TallyList rows={topics.map(({ slug, name, owed }) => ({ name, address: `/topics/${slug}`, tally: owed }))} lang={lang} heading={say("tally.topic")} />
    </PageShell>
  );
}
