import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { listCommitments } from "@/server/public/commitments";
import { lastChange } from "@/server/public/last-change";
import { findParty } from "@/server/public/parties";
import { RequestCounts } from "@/ui/charts/request-counts";
import { TallySummary } from "@/ui/charts/tally-summary";
import { words } from "@/ui/i18n/words";
import { PartyFacts } from "@/ui/list/party-facts";
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
  return { lang, day, today, party: foundOrElse(await asOf(day, () => findParty(params.slug, lang)), "parties", lang) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, party } = await load(props);
  return pageMetadata(lang, `/parties/${party.slug}`, party.name, party.description ?? undefined, { section: "parties", slug: party.slug });
}

export default async function PartyPage(props: Props) {
  const { lang, day, today, party } = await load(props);
  const say = words(lang);
  const [result, changed] = await asOf(day, () => Promise.all([
    listCommitments({ filter: { party: party.slug }, lang, length: 100 }), lastChange(),
  ]));
  return (
    <PageShell lang={lang} path={`/parties/${party.slug}`} section="parties" lastChange={changed} today={today}>
      <JsonLd data={[breadcrumbs(lang, [["nav.parties", "/parties"], [party.name, `/parties/${party.slug}`]])]} />
      <RecordHead record={party} kicker={say(`partyKind.${party.kind}`)} lang={lang} />
      <PartyFacts party={party} lang={lang} />
      {party.owed.of === 0 ? null : (
        <section aria-labelledby="owes" className="mt-8">
          <h2 id="owes" className="mb-3 text-h2">{say("parties.owes")}</h2>
          <TallySummary tally={party.owed} name={party.name} filter={{ party: party.slug }} lang={lang} />
        </section>
      )}
      {party.requested.of === 0 ? null : (
        <section aria-labelledby="asked" className="mt-8">
          <h2 id="asked" className="mb-2 text-h2">{say("parties.asked")}</h2>
          <RequestCounts tally={party.requested} filter={{ party: party.slug }} lang={lang} />
        </section>
      )}
      <RecordsOf heading={say("parties.records")} result={result} query={`?party=${party.slug}`} lang={lang} />
      <TakeAway
        cited={{ title: party.name, id: null, path: `/parties/${party.slug}`, asOf: day ?? today }} follow={{ section: "parties", slug: party.slug }}
        embed={{ chart: "standing", of: { party: party.slug } }} lang={lang}
      />
    </PageShell>
  );
}
