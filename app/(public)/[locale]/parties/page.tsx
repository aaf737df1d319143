import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { lastChange } from "@/server/public/last-change";
import { listParties } from "@/server/public/parties";
import { TallyList } from "@/ui/charts/tally-list";
import { words } from "@/ui/i18n/words";
import { PartyGroups } from "@/ui/list/party-groups";
import { PageShell } from "@/ui/page-shell";
import { pageMetadata } from "../page-metadata";
import { readingOf, type PageProps } from "../reading";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { lang } = await readingOf(props);
  return pageMetadata(lang, "/parties", words(lang)("parties.title"), words(lang)("parties.lead"));
}

export default async function PartiesPage(props: PageProps) {
  const { lang, day, today } = await readingOf(props);
  const say = words(lang);
  const [parties, changed] = await asOf(day, () => Promise.all([listParties(lang), lastChange()]));
  const owing = parties.filter(({ owed }) => owed.of > 0).sort((a, b) => b.owed.of - a.owed.of);
  return (
    <PageShell lang={lang} path="/parties" section="parties" lastChange={changed} today={today}>
      <h1 className="text-h1">{say("parties.title")}</h1>
      <p className="mt-2 mb-8 max-w-measure text-lead text-soft">{say("parties.lead")}</p>
      <section aria-labelledby="owing">
        <h2 id="owing" className="mb-3 text-h2">{say("parties.owing")}</h2>
        <TallyList rows={owing.map(({ slug, name, owed }) => ({ name, address: `/parties/${slug}`, tally: owed }))} lang={lang} heading={say("tally.party")} />
      </section>
      <section aria-labelledby="all" className="mt-12">
        <h2 id="all" className="mb-3 text-h2">{say("parties.all")}</h2>
        <PartyGroups parties={parties} lang={lang} />
      </section>
    </PageShell>
  );
}
