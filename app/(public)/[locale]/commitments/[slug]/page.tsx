import type { Metadata } from "next";
import { answerWith } from "@/server/public/answer-status";
import { asOf } from "@/server/public/as-of";
import { threadOf } from "@/server/public/ask-thread";
import { findCommitment } from "@/server/public/commitments";
import { followUpsOf } from "@/server/public/follow-ups";
import { lastChange } from "@/server/public/last-change";
import { mergedRecords } from "@/server/public/merged-records";
import { words } from "@/ui/i18n/words";
import { PageShell } from "@/ui/page-shell";
import { CommitmentPage } from "@/ui/record/commitment-page";
import { TombstonePage } from "@/ui/record/tombstone-page";
import { breadcrumbs, claim } from "@/ui/share/json-ld";
import { JsonLd } from "@/ui/share/json-ld-script";
import { TakeAway } from "@/ui/share/take-away";
import { commitmentInShort } from "@/ui/status-words";
import { foundOrElse } from "../../found";
import { metadataOr404, pageOr404 } from "../../missing";
import { pageMetadata } from "../../page-metadata";
import { readingOf, type PageProps } from "../../reading";

type Props = PageProps<{ slug: string }>;

async function load(props: Props) {
  const { lang, day, today, params: { slug } } = await readingOf(props);
  const result = await asOf(day, () => findCommitment(slug, lang));
  if (result !== null && "gone" in result) return { lang, day, today, gone: result.gone };
  // A public id is a way in, the slug is the address.
  const moved = result !== null && "found" in result && result.found.slug !== slug ? { movedTo: result.found.slug } : result;
  return { lang, day, today, record: foundOrElse(moved, "commitments", lang) };
}

export const generateMetadata = metadataOr404(async (props: Props): Promise<Metadata> => {
  const { lang, record, gone } = await load(props);
  if (gone) return { title: words(lang)("gone.title", { id: gone.id }), robots: { index: false } };
  return pageMetadata(lang, record.links.html, `${record.title} (${record.id})`, commitmentInShort(record, lang), { section: "commitments", slug: record.id });
});

export default pageOr404(async function Page(props: Props) {
  const { lang, day, today, record, gone } = await load(props);
  if (gone) {
    answerWith(410);
    return (
      <PageShell lang={lang} path={`/commitments/${gone.slug}`} section="commitments" lastChange={await asOf(day, lastChange)} today={today}>
        <TombstonePage gone={gone} lang={lang} />
      </PageShell>
    );
  }
  const [log, merged, thread, changed] = await asOf(day, () => Promise.all([
    followUpsOf(record.slug, lang), mergedRecords(record, lang), threadOf(record, lang), lastChange(),
  ]));
  return (
    <PageShell lang={lang} path={record.links.html} section="commitments" lastChange={changed} today={today}>
      <JsonLd data={[claim(record, lang), breadcrumbs(lang, [["nav.commitments", "/commitments"], [record.title, record.links.html]])]} />
      <CommitmentPage record={record} log={log} merged={merged} thread={thread} asOf={day ?? today} lang={lang} takeAway={<TakeAway
        cited={{ title: record.title, id: record.id, path: record.links.html, asOf: day ?? today }} embed={{ commitment: record.id }}
        follow={{ section: "commitments", slug: record.id }} lang={lang} isAside />} />
    </PageShell>
  );
});
