import { filterNames, filterQuery, type CommitmentFilter, type FilterName } from "@/domain/filter";
import type { Language } from "@/domain/language";
import type { CommitmentRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { CommitmentRow } from "../record/commitment-row";
import { Download } from "./download";
import { choicesOf, type Choices } from "./filter-choices";
import { Paging } from "./paging";

type Result = { data: CommitmentRecord[]; total: number; page: number; pages: number };
type Props = { result: Result; filter: CommitmentFilter; choices: Choices; lang: Language };

/** What fits: how many, under which filters (each removable by itself), and the records. */
export function Results({ result, filter, choices, lang }: Props) {
  const say = words(lang);
  return (
    <section aria-labelledby="results" className="min-w-0">
      <h2 id="results" className="sr-only">{say("list.resultsHeading")}</h2>
      <p role="status" className="tabular text-note font-semibold text-soft">{say("list.results", { total: result.total })}</p>
      <Chosen filter={filter} choices={choices} lang={lang} />
      {result.total === 0 ? (
        <div className="mt-3 border-t border-line py-10">
          <p className="text-lead">{say("list.none")}</p>
          <p className="mt-1 text-soft">{say("list.noneHint")}</p>
          <p className="mt-4"><a href={addressIn(lang, "/commitments")}>{say("list.clear")}</a></p>
        </div>
      ) : (
        <>
          <ul className="mt-3 border-t border-line">
            {result.data.map((commitment) => <CommitmentRow key={commitment.id} commitment={commitment} lang={lang} headingLevel={3} />)}
          </ul>
          <Download filter={filter} lang={lang} />
          <Paging page={result.page} pages={result.pages} addressOf={(page) => addressIn(lang, `/commitments${filterQuery(filter, { page })}`)} lang={lang} />
        </>
      )}
    </section>
  );
}

function Chosen({ filter, choices, lang }: Omit<Props, "result">) {
  const say = words(lang);
  const offered = choicesOf(choices, lang);
  const chosen = filterNames.filter((name): name is Exclude<FilterName, "page" | "sort"> =>
    filter[name] !== undefined && name !== "page" && name !== "sort");
  if (chosen.length === 0) return null;
  const nameOf = (name: (typeof chosen)[number]) =>
    name === "q" ? `“${filter.q}”` : offered[name].find(({ value }) => value === filter[name])?.name ?? String(filter[name]);
  return (
    <ul aria-label={say("list.chosen")} className="mt-2 flex flex-wrap gap-2 text-small">
      {chosen.map((name) => (
        <li key={name}>
          <a
            href={addressIn(lang, `/commitments${filterQuery(filter, { [name]: undefined, page: undefined })}`)}
            aria-label={say("list.remove", { name: `${say(`list.${name}`)}: ${nameOf(name)}` })}
            className="inline-flex min-h-7 items-center gap-1.5 rounded-sm border border-line bg-card px-2 no-underline"
          >
            <span><span className="text-soft">{say(`list.${name}`)}:</span> {nameOf(name)}</span>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {chosen.length > 1 ? <li><a href={addressIn(lang, "/commitments")} className="inline-flex min-h-7 items-center">{say("list.clear")}</a></li> : null}
    </ul>
  );
}
