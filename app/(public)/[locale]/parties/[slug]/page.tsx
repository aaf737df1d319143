import type { Metadata } from "next";
import { asOf } from "@/server/public/as-of";
import { findParty } from "@/server/public/parties";
import { scopeRecord } from "@/server/public/scope";
import { words } from "@/ui/i18n/words";
import { PartyFacts } from "@/ui/list/party-facts";
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
  return { lang, day, today, party: foundOrElse(await asOf(day, () => findParty(params.slug, lang)), "parties", lang) };
}

export const generateMetadata = metadataOr404(async (props: Props): Promise<Metadata> => {
  const { lang, party } = await load(props);
  return pageMetadata(lang, `/parties/${party.slug}`, party.name, party.description ?? undefined, { section: "parties", slug: party.slug });
});

export default pageOr404(async function PartyPage(props: Props) {
  const { lang, day, today, party } = await load(props);
  const say = words(lang);
  const { result, world, due, changed } = await asOf(day, () => scopeRecord({ party: party.slug }, lang));
  return (
    <PageShell lang={lang} path={`/parties/${party.slug}`} section="parties" lastChange={changed} today={today}>
      <JsonLd data={[breadcrumbs(lang, [["nav.parties", "/parties"], [party.name, `/parties/${party.slug}`]])]} />
      <ScopePage
        record={party} kicker={say(`partyKind.${party.kind}`)} scope={{ party: party.slug }} world={world} due={due} result={result} requested={party.requested}
        headings={{ owed: say("parties.owes"), requested: say("parties.asked") }} lang={lang}
      >
        <PartyFacts party={party} lang={lang} />
      </ScopePage>
      <TakeAway
        cited={{ title: party.name, id: null, path: `/parties/${party.slug}`, asOf: day ?? today }} follow={{ section: "parties", slug: party.slug }}
        embed={{ chart: "standing", of: { party: party.slug } }} lang={lang}
      />
    </PageShell>
  );
});
