import type { Metadata } from "next";
import { lastChange } from "@/server/public/last-change";
import { listParties } from "@/server/public/parties";
import { addressIn } from "@/ui/addresses";
import { words } from "@/ui/i18n/words";
import { Localized } from "@/ui/localized";
import { PageShell } from "@/ui/page-shell";
import { languageOf, type LocaleParams } from "../language";
import { pageMetadata } from "../page-metadata";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const lang = await languageOf(params);
  return pageMetadata(lang, "/parties", words(lang)("parties.title"), words(lang)("parties.lead"));
}

export default async function PartiesPage({ params }: LocaleParams) {
  const lang = await languageOf(params);
  const say = words(lang);
  const [parties, changed] = await Promise.all([listParties(lang), lastChange()]);
  return (
    <PageShell lang={lang} path="/parties" section="parties" lastChange={changed}>
      <h1 className="text-h1">{say("parties.title")}</h1>
      <p className="mt-2 mb-8 max-w-measure text-lead text-soft">{say("parties.lead")}</p>
      <ul className="border-t border-line">
        {parties.map((party) => (
          <li key={party.slug} className="grid gap-x-8 gap-y-1 border-b border-line py-3 md:grid-cols-[8rem_1fr_14rem]">
            <span className="text-small text-soft">{say(`partyKind.${party.kind}`)}</span>
            <a href={addressIn(lang, `/parties/${party.slug}`)} className="plain-link font-serif text-h3 font-semibold"><Localized text={party.name} textLang={party.nameLang} lang={lang} /></a>
            <span className="tabular text-small text-soft md:text-right">
              {party.owed.of === 0 ? "" : `${say("tally.delivered", { delivered: party.owed.counts.delivered ?? 0, of: party.owed.of })} · ${say("tally.unknown", { unknown: party.owed.unknown, of: party.owed.of })}`}
            </span>
          </li>
        ))}
      </ul>
    </PageShell>
  );
}
