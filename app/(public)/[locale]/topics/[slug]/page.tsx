import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { listCommitments } from "@/server/public/commitments";
import { lastChange } from "@/server/public/last-change";
import { findTopic } from "@/server/public/topics";
import { RequestCounts } from "@/ui/charts/request-counts";
import { TallySummary } from "@/ui/charts/tally-summary";
import { words } from "@/ui/i18n/words";
import { RecordHead } from "@/ui/list/record-head";
import { RecordsOf } from "@/ui/list/records-of";
import { PageShell } from "@/ui/page-shell";
import { breadcrumbs } from "@/ui/share/json-ld";
import { JsonLd } from "@/ui/share/json-ld-script";
import { TakeAway } from "@/ui/share/take-away";
import { foundOrElse } from "../../found";
import { pageMetadata } from "../../page-metadata";
import { readingOf, type PageProps } from "../../reading";

type Props = PageProps<{ slug: string }>;

async function load(props: Props) {
  const { lang, day, today, params } = await readingOf(props);
  return { lang, day, today, topic: foundOrElse(await asOf(day, () => findTopic(params.slug, lang)), "topics", lang) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, topic } = await load(props);
  return pageMetadata(lang, `/topics/${topic.slug}`, topic.name, topic.description ?? undefined, { section: "topics", slug: topic.slug });
}

export default async function TopicPage(props: Props) {
  const { lang, day, today, topic } = await load(props);
  const say = words(lang);
  const [result, changed] = await asOf(day, () => Promise.all([
    listCommitments({ filter: { topic: topic.slug }, lang, length: 100 }), lastChange(),
  ]));
  return (
    <PageShell lang={lang} path={`/topics/${topic.slug}`} section="topics" lastChange={changed} today={today}>
      <JsonLd data={[breadcrumbs(lang, [["nav.topics", "/topics"], [topic.name, `/topics/${topic.slug}`]])]} />
      <RecordHead record={topic} lang={lang} />
      <section aria-labelledby="owed" className="mt-8">
        <h2 id="owed" className="mb-2 text-h2">{say("topics.owed")}</h2>
        <TallySummary tally={topic.owed} name={topic.name} filter={{ topic: topic.slug }} lang={lang} />
      </section>
      {topic.requested.of === 0 ? null : (
        <section aria-labelledby="requests" className="mt-8">
          <h2 id="requests" className="mb-2 text-h2">{say("overview.requests")}</h2>
          <RequestCounts tally={topic.requested} filter={{ topic: topic.slug }} lang={lang} />
        </section>
      )}
      <RecordsOf heading={say("parties.records")} result={result} query={`?topic=${topic.slug}`} lang={lang} />
      <TakeAway
        cited={{ title: topic.name, id: null, path: `/topics/${topic.slug}`, asOf: day ?? today }} follow={{ section: "topics", slug: topic.slug }}
        embed={{ chart: "standing", of: { topic: topic.slug } }} lang={lang}
      />
    </PageShell>
  );
}
