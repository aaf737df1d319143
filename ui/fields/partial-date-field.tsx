import { useWatch } from "react-hook-form";
import { periodOf } from "@/domain/plain-date";
import { useSay } from "@/ui/desk/words";
import { describedBy, FieldFrame, useFieldWords, type FieldWords } from "./field";
import { fieldId, useField, useFormParts } from "./form-context";
import { readPartialDate } from "./read-date";
import { asText } from "./text-field";

/**
 * A date at whatever precision is known. It may be typed as people write it; on leaving the field what
 * was understood takes its place, and the line below says until when that lasts.
 */
export function PartialDateField(words: FieldWords) {
  const { form } = useFormParts();
  const say = useSay();
  const field = useField(words.name);
  const { hint = say("form.partialDateHint") } = useFieldWords(words);
  const typed: unknown = useWatch({ control: form.control, name: words.name });
  const readingId = `${fieldId(words.name)}-reading`;
  const registered = form.register(words.name);
  const understand = (text: string) => {
    const value = readPartialDate(text);
    if (value !== null && value !== text) form.setValue(words.name, value, { shouldDirty: true });
  };
  return (
    <FieldFrame
      field={field} words={{ ...words, hint }}
      after={<p id={readingId} className="field-reading" aria-live="polite">{readingOf(asText(typed), say)}</p>}
    >
      <input
        {...registered} id={field.id} type="text" className="short" defaultValue={asText(field.start)} autoComplete="off" spellCheck={false}
        aria-describedby={[describedBy(field, hint), readingId].join(" ")} aria-invalid={field.issue ? true : undefined}
        onKeyDown={(event) => event.key === "Enter" && understand(event.currentTarget.value)}
        onBlur={(event) => {
          understand(event.target.value);
          void registered.onBlur(event);
        }}
      />
    </FieldFrame>
  );
}

function readingOf(typed: string, say: ReturnType<typeof useSay>): string {
  if (typed.trim() === "") return "";
  const value = readPartialDate(typed);
  const period = value === null ? null : periodOf(value);
  if (period === null) return say("form.dateUnread");
  return period.precision === "day"
    ? say("form.dateDay", { day: midday(period.to) })
    : say("form.datePeriod", { precision: period.precision, from: midday(period.from), to: midday(period.to) });
}

/** At noon UTC a calendar day is the same day in every zone that the desk may be set to. */
const midday = (day: string) => new Date(`${day}T12:00:00Z`);
