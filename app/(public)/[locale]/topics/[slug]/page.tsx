import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { scopeRecord } from "@/server/public/scope";
import { findTopic } from "@/server/public/topics";
import { words } from "@/ui/i18n/words";
import { ScopePage } from "@/ui/list/scope-page";
import { PageShell } from "@/ui/page-shell";
import { breadcrumbs } from "@/ui/share/json-ld";
import { JsonLd } from "@/ui/share/json-ld-script";
import { TakeAway } from "@/ui/share/take-away";
import { foundOrElse } from "../../found";
import { metadataOr404, pageOr404 } from "../../missing";
import { pageMetadata } from "../../page-metadata";
import { readingOf, type PageProps } from "../../reading";

type Props = PageProps<{ slug: string }>;

async function load(props: Props) {
  const { lang, day, today, params } = await readingOf(props);
  return { lang, day, today, topic: foundOrElse(await asOf(day, () => findTopic(params.slug, lang)), "topics", lang) };
}

export const generateMetadata = metadataOr404(async (props: Props): Promise<Metadata> => {
  const { lang, topic } = await load(props);
  return pageMetadata(lang, `/topics/${topic.slug}`, topic.name, topic.description ?? undefined, { section: "topics", slug: topic.slug });
});

export default pageOr404(async function TopicPage(props: Props) {
  const { lang, day, today, topic } = await load(props);
  const say = words(lang);
  const { result, world, due, changed } = await asOf(day, () => scopeRecord({ topic: topic.slug }, lang));
  return (
    <PageShell lang={lang} path={`/topics/${topic.slug}`} section="topics" lastChange={changed} today={today}>
      <JsonLd data={[breadcrumbs(lang, [["nav.topics", "/topics"], [topic.name, `/topics/${topic.slug}`]])]} />
      <ScopePage
        record={topic} scope={{ topic: topic.slug }} world={world} due={due} result={result} requested={topic.requested}
        headings={{ owed: say("topics.owed"), requested: say("overview.requests") }} lang={lang}
      />
      <TakeAway
        cited={{ title: topic.name, id: null, path: `/topics/${topic.slug}`, asOf: day ?? today }} follow={{ section: "topics", slug: topic.slug }}
        embed={{ chart: "standing", of: { topic: topic.slug } }} lang={lang}
      />
    </PageShell>
  );
});
