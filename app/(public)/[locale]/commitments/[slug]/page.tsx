import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { findCommitment } from "@/server/public/commitments";
import { followUpsOf } from "@/server/public/follow-ups";
import { lastChange } from "@/server/public/last-change";
import { siteAddress } from "@/server/public/site";
import { PageShell } from "@/ui/page-shell";
import { CommitmentPage } from "@/ui/record/commitment-page";
import { foundOrElse } from "../../found";
import { pageMetadata } from "../../page-metadata";
import { readingOf, type PageProps } from "../../reading";

type Props = PageProps<{ slug: string }>;

async function load(props: Props) {
  const { lang, day, today, params: { slug } } = await readingOf(props);
  const result = await asOf(day, () => findCommitment(slug, lang));
  // A public id is a way in, the slug is the address.
  const moved = result !== null && "found" in result && result.found.slug !== slug ? { movedTo: result.found.slug } : result;
  return { lang, day, today, record: foundOrElse(moved, "commitments", lang) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, record } = await load(props);
  return pageMetadata(lang, record.links.html, `${record.title} (${record.id})`, record.summary);
}

export default async function Page(props: Props) {
  const { lang, day, today, record } = await load(props);
  const [log, changed] = await asOf(day, () => Promise.all([followUpsOf(record.slug, lang), lastChange()]));
  return (
    <PageShell lang={lang} path={record.links.html} section="commitments" lastChange={changed} today={today}>
      <CommitmentPage record={record} log={log} asOf={day ?? today} site={siteAddress().origin} lang={lang} />
    </PageShell>
  );
}
