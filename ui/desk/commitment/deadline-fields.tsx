import { useWatch } from "react-hook-form";
import { deadlineInput, deadlinePrecisions, periodUnits, resolveDeadline, type DeadlineInput, type DeadlinePrecision, type HeldEvent } from "@/domain/deadline";
import { periodOf } from "@/domain/plain-date";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { useFormParts } from "@/ui/fields/form-context";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { deadlineReading } from "@/ui/i18n/deadline-reading";
import { useDeskLanguage, useSay } from "../words";

/** What a deadline may be bound to; `held` says when each event was, for the sentence below the fields. */
export type DeadlineOptions = { events: readonly Option[]; series: readonly Option[]; held: readonly (HeldEvent & { name: string })[] };
type Props = { base: string; options: DeadlineOptions };

/** A deadline as it is worded, the rule that resolves it, and how readers will see it read. */
export function DeadlineFields({ base, options }: Props) {
  const say = useSay();
  return (
    <>
      <TextField name={`${base}.wording`} optional />
      <div className="row-fields">
        <SelectField name={`${base}.precision`} options={deadlinePrecisions.map((precision) => ({ value: precision, label: say(`precision.${precision}`) }))} />
        <RuleFields base={base} options={options} />
      </div>
      <Reading base={base} options={options} />
      <BilingualField name={`${base}.rule`} optional />
    </>
  );
}

/** Only what the chosen rule needs. */
function RuleFields({ base, options: { events, series } }: Props) {
  const say = useSay();
  const { form } = useFormParts();
  const [precision, event, ofSeries] = useWatch({ control: form.control, name: [`${base}.precision`, `${base}.event`, `${base}.series`] }) as [DeadlinePrecision, unknown, unknown];
  if (precision === "event") return <SelectField name={`${base}.event`} options={events} none={say("form.choose")} />;
  if (precision === "next-in-series") {
    return (
      <>
        <SelectField name={`${base}.series`} options={series} none={say("form.choose")} />
        <PartialDateField name={`${base}.setOn`} optional />
      </>
    );
  }
  if (precision !== "period-after-event") return precision === "as-soon-as-possible" || precision === "none" ? null : <PartialDateField name={`${base}.value`} />;
  return (
    <>
      <TextField name={`${base}.count`} type="number" className="short-field" />
      <SelectField name={`${base}.unit`} options={periodUnits.map((unit) => ({ value: unit, label: say(`deadlineForm.unit.${unit}`) }))} none={say("form.choose")} />
      {ofSeries ? null : <SelectField name={`${base}.event`} options={events} none={say("deadlineForm.ownEvent")} />}
      {event ? null : <SelectField name={`${base}.series`} options={series} none={say("deadlineForm.noSeries")} optional />}
    </>
  );
}

/** The sentence that the public will read, as soon as the rule has all that it needs. */
function Reading({ base, options }: Props) {
  const say = useSay();
  const lang = useDeskLanguage();
  const { form } = useFormParts();
  const [given, madeOn, ownEvent] = useWatch({ control: form.control, name: [base, "madeOn", "event"] }) as [Record<string, unknown> | undefined, unknown, unknown];
  const parsed = deadlineInput.safeParse({ ...given, citation: null, rule: undefined });
  return (
    <p className="field-reading" aria-live="polite">
      {parsed.success ? say("deadlineForm.reading", { reading: readingOf(parsed.data, { madeOn: String(madeOn ?? ""), ownEvent: ownEvent ? String(ownEvent) : null }, options, lang) }) : ""}
    </p>
  );
}

type Stated = { madeOn: string; ownEvent: string | null };

function readingOf(deadline: DeadlineInput, { madeOn, ownEvent }: Stated, { series, held }: DeadlineOptions, lang: "en" | "es"): string {
  // Until a day is typed above, nothing can be later than it.
  const since = periodOf(madeOn) === null ? "9999" : madeOn;
  const { endsOn, event: key } = resolveDeadline(deadline, { madeOn: since, ownEvent, events: held });
  const event = held.find((known) => known.key === key) ?? null;
  const named = deadline.series === null ? undefined : series.find(({ value }) => value === deadline.series);
  return deadlineReading({ ...deadline, endsOn, event, series: named ? { name: named.label } : null }, lang);
}
