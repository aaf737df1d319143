import type { Metadata } from "next";
import { findCommitment } from "@/server/public/commitments";
import { followUpsOf } from "@/server/public/follow-ups";
import { lastChange } from "@/server/public/last-change";
import { siteAddress } from "@/server/public/site";
import { PageShell } from "@/ui/page-shell";
import { CommitmentPage } from "@/ui/record/commitment-page";
import { foundOrElse } from "../../found";
import { languageOf, type LocaleParams } from "../../language";
import { pageMetadata } from "../../page-metadata";

type Props = LocaleParams<{ slug: string }> & { params: Promise<{ locale: string; slug: string }> };

async function load(params: Props["params"]) {
  const lang = await languageOf(params);
  const { slug } = await params;
  const result = await findCommitment(slug, lang);
  // A public id is a way in, the slug is the address.
  const moved = result !== null && "found" in result && result.found.slug !== slug ? { movedTo: result.found.slug } : result;
  return { lang, record: foundOrElse(moved, "commitments", lang) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, record } = await load(params);
  return pageMetadata(lang, record.links.html, `${record.title} (${record.id})`, record.summary);
}

export default async function Page({ params }: Props) {
  const { lang, record } = await load(params);
  const [log, changed] = await Promise.all([followUpsOf(record.slug, lang), lastChange()]);
  return (
    <PageShell lang={lang} path={record.links.html} section="commitments" lastChange={changed}>
      <CommitmentPage record={record} log={log} asOf={changed} site={siteAddress().origin} lang={lang} />
    </PageShell>
  );
}
