import type { BadFilter, CommitmentFilter, FilterName } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { asOfAddress, pageDay } from "../addresses";
import { words } from "../i18n/words";
import { choicesOf, type Choice, type Choices } from "./filter-choices";

type Props = { filter: CommitmentFilter; bad: BadFilter[]; choices: Choices; lang: Language };

/**
 * A plain GET form: the address is the state, and it works without any script. On a phone the fields
 * fold away behind one line; on a wide screen `.filter-panel` (app/globals.css) keeps them open.
 */
export function FilterForm({ filter, bad, choices, lang }: Props) {
  const say = words(lang);
  const offered = choicesOf(choices, lang);
  return (
    <form method="get" action={asOfAddress(lang, "/commitments", null)} role="search" aria-label={say("list.filters")} className="lg:sticky lg:top-6 lg:self-start">
      {pageDay() === null ? null : <input type="hidden" name="asOf" value={pageDay()!} />}
      <details open={bad.length > 0} className="filter-panel border-y border-line py-1.5 lg:border-0 lg:py-0">
        <summary className="py-1.5 font-semibold text-accent">{say("list.filters")}</summary>
        <div className="grid gap-x-4 gap-y-3 pb-3 sm:grid-cols-2 lg:grid-cols-1">
          <TextField filter={filter} bad={bad} lang={lang} />
          {(Object.entries(offered) as [FilterName, Choice[]][]).map(([name, options]) => (
            <SelectField key={name} name={name} options={options} filter={filter} bad={bad} lang={lang} />
          ))}
          <button type="submit" className="button self-end">{say("list.apply")}</button>
        </div>
      </details>
    </form>
  );
}

function TextField({ filter, bad, lang }: Omit<Props, "choices">) {
  const say = words(lang);
  const wrong = bad.find(({ name }) => name === "q");
  return (
    <div>
      <label htmlFor="filter-q" className="text-small font-semibold">{say("list.q")}</label>
      <p id="filter-q-hint" className="text-small text-soft">{say("list.qHint")}</p>
      <input id="filter-q" name="q" type="search" maxLength={200} defaultValue={filter.q ?? ""} aria-describedby="filter-q-hint" className="field mt-1" />
      {wrong === undefined ? null : <BadValue value={wrong.value} lang={lang} />}
    </div>
  );
}

type SelectProps = Omit<Props, "choices"> & { name: FilterName; options: Choice[] };

function SelectField({ name, options, filter, bad, lang }: SelectProps) {
  const say = words(lang);
  const wrong = bad.find((entry) => entry.name === name);
  const id = `filter-${name}`;
  return (
    <div>
      <label htmlFor={id} className="text-small font-semibold">{say(`list.${name}`)}</label>
      <select id={id} name={name} defaultValue={String(filter[name] ?? "")} className="field mt-1" aria-describedby={wrong ? `${id}-bad` : undefined}>
        {name === "sort" ? null : <option value="">{say("list.any")}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.name}</option>)}
      </select>
      {wrong === undefined ? null : <BadValue id={`${id}-bad`} value={wrong.value} lang={lang} />}
    </div>
  );
}

function BadValue({ id, value, lang }: { id?: string; value: string; lang: Language }) {
  return <p id={id} className="mt-1 text-small font-semibold text-danger">{words(lang)("list.bad", { value })}</p>;
}
