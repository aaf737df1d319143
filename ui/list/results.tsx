import type { Relaxed } from "@/domain/facets";
import { facetNames, filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { asTyped } from "@/domain/search-query";
import type { MatchRecord } from "@/domain/search-record";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { CommitmentRow } from "../record/commitment-row";
import { Download } from "./download";
import { chosenName, choicesOf, type Choices } from "./filter-choices";
import { NoResults } from "./no-results";
import { Paging } from "./paging";

export type Result = {
  data: CommitmentRecord[]; total: number; page: number; pages: number; showing: string | null;
  matches: ReadonlyMap<string, MatchRecord>; relaxed: readonly Relaxed[]; nearest: readonly string[];
};
type Props = { result: Result; filter: CommitmentFilter; choices: Choices; lang: Language };

/** What fits: how many, under which filters (each removable by itself), and the records. */
export function Results({ result, filter, choices, lang }: Props) {
  const say = words(lang);
  return (
    <section aria-labelledby="results" className="min-w-0">
      <h2 id="results" className="sr-only">{say("list.resultsHeading")}</h2>
      <p role="status" className="tabular text-note font-semibold text-soft">{say("list.results", { total: result.total })}</p>
      {result.showing === null ? null : <Showing filter={filter} showing={result.showing} lang={lang} />}
      <Chosen filter={filter} choices={choices} lang={lang} />
      {result.total === 0 ? <NoResults filter={filter} relaxed={result.relaxed} nearest={result.nearest} choices={choices} lang={lang} /> : (
        <>
          <ul className="mt-3 border-t border-line">
            {result.data.map((commitment) => <CommitmentRow key={commitment.id} commitment={commitment} match={result.matches.get(commitment.id)} lang={lang} headingLevel={3} />)}
          </ul>
          <Download filter={filter} total={result.total} lang={lang} />
          <Paging page={result.page} pages={result.pages} addressOf={(page) => addressIn(lang, `/commitments${filterQuery(filter, { page })}`)} lang={lang} />
        </>
      )}
    </section>
  );
}

/** What was typed stands nowhere: what is shown instead, and the way to insist. */
function Showing({ filter, showing, lang }: { filter: CommitmentFilter; showing: string; lang: Language }) {
  const say = words(lang);
  return (
    <p className="mt-1">
      {say("search.showing", { words: showing })}{" "}
      <a href={addressIn(lang, `/commitments${filterQuery(filter, { q: asTyped(filter.q!), page: undefined })}`)}>{say("search.instead", { words: filter.q! })}</a>
    </p>
  );
}

function Chosen({ filter, choices, lang }: Omit<Props, "result">) {
  const say = words(lang);
  const offered = choicesOf(choices, lang);
  const chosen = (["q", ...facetNames] as const).filter((name) => filter[name] !== undefined);
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={say("list.chosen")} className="mt-2 flex flex-wrap gap-2 text-small">
      {chosen.map((name) => {
        const value = chosenName(filter, name, offered);
        return (
          <li key={name}>
            <a
              href={addressIn(lang, `/commitments${filterQuery(filter, { [name]: undefined, page: undefined })}`)}
              aria-label={say("list.remove", { name: `${say(`list.${name}`)}: ${value}` })}
              className="inline-flex min-h-7 items-center gap-1.5 rounded-sm border border-line bg-card px-2 no-underline"
            >
              <span><span className="text-soft">{say(`list.${name}`)}:</span> {value}</span>
              <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      {chosen.length > 1 ? <li><a href={addressIn(lang, "/commitments")} className="inline-flex min-h-7 items-center">{say("list.clear")}</a></li> : null}
    </ul>
  );
}
