import { partyKinds } from "@/domain/party";
import type { Language } from "@/domain/language";
import type { PartyRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { Localized } from "../localized";

/** Everybody whom the documents name, by what they are; what they belong to or hold beside them. */
export function PartyGroups({ parties, lang }: { parties: PartyRecord[]; lang: Language }) {
  const say = words(lang);
  const groups = partyKinds.map((kind) => ({ kind, members: parties.filter((party) => party.kind === kind) }));
  return (
    <dl className="border-t border-line">
      {groups.filter(({ members }) => members.length > 0).map(({ kind, members }) => (
        <div key={kind} className="grid gap-x-8 gap-y-1 border-b border-line py-3 sm:grid-cols-[12rem_1fr]">
          <dt className="text-small leading-7 text-soft">{say(`partyKindPlural.${kind}`)}</dt>
          <dd>
            <ul className="grid gap-x-8 gap-y-1 md:grid-cols-2">
              {members.map((party) => (
                <li key={party.slug}>
                  <a href={addressIn(lang, `/parties/${party.slug}`)} className="inline-block py-0.5"><Localized text={party.name} textLang={party.nameLang} lang={lang} /></a>
                  <span className="block text-small text-soft">{besides(party)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const besides = ({ partOf, holds, memberOf }: PartyRecord): string =>
  [...holds.map(({ office }) => office.name), ...(partOf === null ? [] : [partOf.name]), ...memberOf.map(({ name }) => name)].join(", ");
