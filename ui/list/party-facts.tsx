import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import type { Named, PartyRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";

/** How a party belongs together with others, and which offices a person holds. */
export function PartyFacts({ party, lang }: { party: PartyRecord; lang: Language }) {
  const say = words(lang);
  const links = (names: Named[]) => names.map(({ slug, name }) => <a key={slug} href={addressIn(lang, `/parties/${slug}`)} className="mr-4 inline-block py-0.5">{name}</a>);
  const span = (from: string | null, to: string | null) => {
    if (from === null) return "";
    const start = dateInWords(from, lang);
    return ` (${to === null ? say("parties.holdsFrom", { from: start }) : say("parties.holdsSpan", { from: start, to: dateInWords(to, lang) })})`;
  };
  const facts: [string, ReactNode][] = [
    ...(party.partOf === null ? [] : [[say("parties.partOf"), links([party.partOf])] as [string, ReactNode]]),
    ...(party.parts.length === 0 ? [] : [[say("parties.parts"), links(party.parts)] as [string, ReactNode]]),
    ...(party.memberOf.length === 0 ? [] : [[say("parties.memberOf"), links(party.memberOf)] as [string, ReactNode]]),
    ...(party.memberCount === null && party.members.length === 0 ? [] : [[say("parties.members"), <>
      {party.memberCount === null ? null : <span className="mr-4 inline-block py-0.5">{say("parties.memberCount", { count: party.memberCount })}</span>}{links(party.members)}
    </>] as [string, ReactNode]]),
    ...party.holds.map(({ office, from, to }): [string, ReactNode] => [say("parties.holds"), <>{links([office])}{span(from, to)}</>]),
  ];
  if (facts.length === 0) return null;
  return (
    <dl className="mt-5 max-w-[46rem] border-t border-line text-note">
      {facts.map(([term, value], index) => (
        <div key={index} className="grid gap-x-4 border-b border-line py-1.5 sm:grid-cols-[9rem_1fr]">
          <dt className="text-small leading-7 text-soft">{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
