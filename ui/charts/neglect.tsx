import type { Neglect } from "@/domain/charts/world";
import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { share } from "@/domain/tally";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";

type Props = { neglect: Neglect; filter?: CommitmentFilter; lang: Language };

/** How much is not known, said before anything else: as a figure, and in words. */
export function NeglectShares({ neglect: { of, notAssessed, notChecked, days }, filter = {}, lang }: Props) {
  const say = words(lang);
  if (of === 0) return null;
  const lines = [
    { key: "notAssessed", count: notAssessed, link: notAssessed === 0 ? null : `/commitments${filterQuery({ ...filter, status: "not-assessed" })}` },
    { key: "notChecked", count: notChecked, link: null },
  ];
  return (
    <ul className="flex flex-col gap-3">
      {lines.map(({ key, count, link }) => (
        <li key={key} className="grid grid-cols-[5.2rem_1fr] items-baseline gap-x-3">
          <span className="tabular font-display text-[1.75rem] leading-none font-semibold">{percentOf(count, of)}</span>
          <span className="text-note">
            {say(`charts.neglect.${key}`, { count, of, days })}
            {link === null ? null : <> <a href={addressIn(lang, link)} className="inline-block py-0.5">{say("overview.neverAssessedLink")}</a></>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Never 100 % of what is not all, never 0 % of what is something. */
function percentOf(count: number, of: number): string {
  const rounded = share(count, of) ?? 0;
  return `${count > 0 && rounded === 0 ? "<1" : count < of && rounded === 100 ? ">99" : rounded} %`;
}
