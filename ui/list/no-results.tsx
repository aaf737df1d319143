import type { Relaxed } from "@/domain/facets";
import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { chosenName, choicesOf, type Choices } from "./filter-choices";

type Props = { filter: CommitmentFilter; relaxed: readonly Relaxed[]; nearest: readonly string[]; choices: Choices; lang: Language };

/** Nothing fits: which filter it is that leaves nothing, and what comes nearest. */
export function NoResults({ filter, relaxed, nearest, choices, lang }: Props) {
  const say = words(lang);
  const offered = choicesOf(choices, lang);
  const without = (name: Relaxed["name"]) => addressIn(lang, `/commitments${filterQuery(filter, { [name]: undefined, page: undefined })}`);
  return (
    <div className="mt-3 border-t border-line py-8">
      <p className="text-lead">{say("list.none")}</p>
      {relaxed.length === 0 ? <p className="mt-1 text-soft">{say("list.noneHint")}</p> : (
        <ul aria-label={say("search.relax")} className="mt-3 space-y-1">
          {relaxed.map(({ name, total }) => (
            <li key={name}><a href={without(name)}>{say("search.without", { filter: `${say(`list.${name}`)}: ${chosenName(filter, name, offered)}`, total })}</a></li>
          ))}
        </ul>
      )}
      {nearest.length === 0 ? null : (
        <p className="mt-3">
          {say("search.nearest")}{" "}
          {nearest.map((word, index) => <span key={word}>{index === 0 ? "" : ", "}<a href={addressIn(lang, `/commitments${filterQuery({ q: word })}`)}>{word}</a></span>)}
        </p>
      )}
      <p className="mt-4"><a href={addressIn(lang, "/commitments")}>{say("list.clear")}</a></p>
    </div>
  );
}
