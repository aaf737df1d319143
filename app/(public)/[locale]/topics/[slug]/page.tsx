import type { Metadata } from "next";
import { listCommitments } from "@/server/public/commitments";
import { lastChange } from "@/server/public/last-change";
import { findTopic } from "@/server/public/topics";
import { TallyList } from "@/ui/charts/tally-list";
import { words } from "@/ui/i18n/words";
import { RecordsOf } from "@/ui/list/records-of";
import { Localized } from "@/ui/localized";
import { PageShell } from "@/ui/page-shell";
import { foundOrElse } from "../../found";
import { languageOf, type LocaleParams } from "../../language";
import { pageMetadata } from "../../page-metadata";

type Props = { params: LocaleParams["params"] & Promise<{ locale: string; slug: string }> };

async function load(params: Props["params"]) {
  const lang = await languageOf(params);
  return { lang, topic: foundOrElse(await findTopic((await params).slug, lang), "topics", lang) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, topic } = await load(params);
  return pageMetadata(lang, `/topics/${topic.slug}`, topic.name, topic.description ?? undefined);
}

export default async function TopicPage({ params }: Props) {
  const { lang, topic } = await load(params);
  const say = words(lang);
  const [result, changed] = await Promise.all([listCommitments({ filter: { topic: topic.slug }, lang, length: 100 }), lastChange()]);
  return (
    <PageShell lang={lang} path={`/topics/${topic.slug}`} section="topics" lastChange={changed}>
      <h1 className="text-h1"><Localized text={topic.name} textLang={topic.nameLang} lang={lang} /></h1>
      {topic.description === null ? null : <p className="mt-2 mb-8 max-w-measure text-lead text-soft">{topic.description}</p>}
      <TallyList rows={[{ name: topic.name, address: `/topics/${topic.slug}`, tally: topic.owed }]} lang={lang} heading={say("tally.topic")} />
      <RecordsOf heading={say("parties.records")} result={result} query={`?topic=${topic.slug}`} lang={lang} />
    </PageShell>
  );
}
