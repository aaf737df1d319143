import type { FacetCounts } from "@/domain/facets";
import { facetNames, filterQuery, type BadFilter, type CommitmentFilter, type FacetName } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { BadValue } from "./bad-value";
import { choicesOf, type Choice, type Choices } from "./filter-choices";

type Props = { filter: CommitmentFilter; bad: BadFilter[]; counts: FacetCounts; choices: Choices; lang: Language };

/**
 * Every filter with every value, and beside each how many records it would leave: links, so that one press is
 * enough and the address is the state. On a phone they fold away behind one line; on a wide screen
 * `.filter-panel` (app/globals.css) keeps them open.
 */
export function Facets({ filter, bad, counts, choices, lang }: Props) {
  const say = words(lang);
  const offered = choicesOf(choices, lang);
  return (
    <nav aria-label={say("list.filters")} className="no-print">
      <details open={bad.length > 0} className="filter-panel border-y border-line py-1.5 lg:border-0 lg:py-0">
        <summary className="py-1.5 font-semibold text-accent">{say("list.filters")}</summary>
        {facetNames.map((name) => (
          <Facet key={name} name={name} choices={offered[name]} counts={counts[name]} filter={filter} wrong={bad.find((entry) => entry.name === name)} lang={lang} />
        ))}
      </details>
    </nav>
  );
}

/** Long lists show the values that leave something, at most so many, and fold the rest. */
const shownAtFirst = 8;
const longFrom = 6;
const openAtFirst: readonly FacetName[] = ["status", "kind", "topic", "party"];
/** The values of these stand in an order of their own; those of the others by how much they leave. */
const ordered: readonly FacetName[] = ["status", "kind", "timeliness", "year"];

type FacetProps = { name: FacetName; choices: Choice[]; counts: ReadonlyMap<string, number>; filter: CommitmentFilter; wrong: BadFilter | undefined; lang: Language };

function Facet({ name, choices, counts, filter, wrong, lang }: FacetProps) {
  const say = words(lang);
  const value = filter[name] === undefined ? null : String(filter[name]);
  const countOf = (choice: Choice) => counts.get(choice.value) ?? 0;
  const ranked = ordered.includes(name) ? choices : [...choices].sort((a, b) => countOf(b) - countOf(a));
  const telling = ranked.filter((choice) => countOf(choice) > 0 || choice.value === value);
  const first = choices.length < longFrom ? ranked : [...telling.slice(0, shownAtFirst), ...telling.slice(shownAtFirst).filter((choice) => choice.value === value)];
  const rest = ranked.filter((choice) => !first.includes(choice));
  const item = (choice: Choice) => <Value key={choice.value} name={name} choice={choice} count={countOf(choice)} isChosen={choice.value === value} filter={filter} lang={lang} />;
  return (
    <details open={openAtFirst.includes(name) || value !== null || wrong !== undefined} className="facet border-b border-line py-1">
      <summary className="py-1 text-small font-semibold">{say(`list.${name}`)}</summary>
      <ul className="pb-2 text-small">{first.map(item)}</ul>
      {rest.length === 0 ? null : (
        <details className="facet pb-2 text-small">
          <summary className="py-1 text-accent">{say("search.more", { count: rest.length })}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      )}
      {wrong === undefined ? null : <BadValue value={wrong.value} lang={lang} />}
    </details>
  );
}

type ValueProps = { name: FacetName; choice: Choice; count: number; isChosen: boolean; filter: CommitmentFilter; lang: Language };

function Value({ name, choice, count, isChosen, filter, lang }: ValueProps) {
  const say = words(lang);
  const text = (
    <>
      <span lang={choice.nameLang === lang ? undefined : choice.nameLang} className="min-w-0">{choice.name}<span className="sr-only">, {say("search.count", { count })}</span></span>
      <span aria-hidden="true" className="tabular text-soft">{count}{isChosen ? " ×" : ""}</span>
    </>
  );
  // What would leave nothing stays to be seen, and leads nowhere.
  if (count === 0 && !isChosen) return <li className="facet-value text-soft">{text}</li>;
  return (
    <li>
      <a
        href={addressIn(lang, `/commitments${filterQuery(filter, { [name]: isChosen ? undefined : choice.value, page: undefined })}`)}
        rel="nofollow" aria-current={isChosen ? "true" : undefined} className={`facet-value plain-link ${isChosen ? "font-semibold text-ink" : ""}`}
      >
        {text}
      </a>
    </li>
  );
}
