import { changeKinds, clocks, type ChangeFilter, type ChangeFilterName } from "@/domain/changes";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { EventRecord } from "@/domain/record";
import { asOfAddress, pageDay } from "../addresses";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import type { Choices } from "../list/filter-choices";

type Bad = { name: ChangeFilterName; value: string }[];
type Props = {
  filter: ChangeFilter; bad: Bad; edges: { from: PlainDate | null; to: PlainDate | null }; choices: Choices; events: EventRecord[]; lang: Language;
};

/** A plain GET form: two edges (days, or events from a list that the browser offers), the clock, and what to show. */
export function ChangeFilterForm({ filter, bad, edges, choices, events, lang }: Props) {
  const say = words(lang);
  const day = pageDay();
  const options = {
    kind: changeKinds.map((value) => ({ value, name: say(`changes.kind.${value}`) })),
    topic: choices.topics.map(({ slug, name }) => ({ value: slug, name })),
    party: choices.parties.map(({ slug, name }) => ({ value: slug, name })),
  };
  return (
    <form method="get" action={asOfAddress(lang, "/changes", null)} aria-label={say("list.filters")} className="lg:sticky lg:top-6 lg:self-start">
      {day === null ? null : <input type="hidden" name="asOf" value={day} />}
      <details open={bad.length > 0} className="filter-panel border-y border-line py-1.5 lg:border-0 lg:py-0">
        <summary className="py-1.5 font-semibold text-accent">{say("list.filters")}</summary>
        <div className="grid gap-x-4 gap-y-3 pb-3 sm:grid-cols-2 lg:grid-cols-1">
          <fieldset className="sm:col-span-2 lg:col-span-1">
            <legend className="text-small font-semibold">{say("changes.clock")}</legend>
            {clocks.map((clock) => (
              <label key={clock} className="mt-1 flex items-baseline gap-2 text-note">
                <input type="radio" name="clock" value={clock} defaultChecked={(filter.clock ?? "record") === clock} />
                {say(`changes.clockIs.${clock}`)}
              </label>
            ))}
          </fieldset>
          {(["from", "to"] as const).map((name) => <Edge key={name} name={name} filter={filter} bad={bad} day={edges[name]} lang={lang} />)}
          {(Object.entries(options) as [keyof typeof options, { value: string; name: string }[]][]).map(([name, values]) => (
            <div key={name}>
              <label htmlFor={`changes-${name}`} className="text-small font-semibold">{say(`changes.filter.${name}`)}</label>
              <select id={`changes-${name}`} name={name} defaultValue={filter[name] ?? ""} className="field mt-1">
                <option value="">{say("list.any")}</option>
                {values.map((option) => <option key={option.value} value={option.value}>{option.name}</option>)}
              </select>
            </div>
          ))}
          <button type="submit" className="button self-end">{say("list.apply")}</button>
        </div>
      </details>
      <datalist id="changes-events">
        {events.flatMap(({ slug, name, heldOn }) => (heldOn === null ? [] : [<option key={slug} value={slug} label={`${name}, ${dateInWords(heldOn.value, lang)}`} />]))}
      </datalist>
    </form>
  );
}

type EdgeProps = Pick<Props, "filter" | "bad" | "lang"> & { name: "from" | "to"; day: PlainDate | null };

function Edge({ name, filter, bad, day, lang }: EdgeProps) {
  const say = words(lang);
  const given = filter[name];
  const wrong = bad.find((entry) => entry.name === name)?.value ?? (given !== undefined && day === null ? given : undefined);
  const id = `changes-${name}`;
  return (
    <div>
      <label htmlFor={id} className="text-small font-semibold">{say(`changes.filter.${name}`)}</label>
      <input id={id} name={name} type="text" list="changes-events" maxLength={80} defaultValue={given ?? ""} placeholder="2022-07-12" aria-describedby={`${id}-hint`} className="field mt-1" />
      <p id={`${id}-hint`} className={`mt-1 text-small ${wrong === undefined ? "text-soft" : "font-semibold text-danger"}`}>
        {wrong !== undefined ? say("changes.badEdge", { value: wrong }) : given !== undefined && day !== null && given !== day ? dayInWords(day, lang) : say("changes.edgeHint")}
      </p>
    </div>
  );
}
