import { useState } from "react";
import { useController } from "react-hook-form";
import { useSay } from "@/ui/desk/words";
import { FieldError, FieldGroup, type FieldWords } from "./field";
import { pathOf, useField, useFormParts } from "./form-context";
import type { Option } from "./select-field";

/** From this many options on, a box narrows them down. */
const filterFrom = 10;

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Several of a list, as native check boxes: they work without a script, and every choice is in sight.
 * Controlled, because registered boxes of one name take the first one's state while they are few.
 * `name` ends in "[]", as form-data.ts reads lists.
 */
export function CheckList({ options, ...words }: FieldWords & { options: readonly Option[] }) {
  const { form } = useFormParts();
  const field = useField(words.name);
  const say = useSay();
  const [wanted, setWanted] = useState("");
  const { field: choice } = useController({ control: form.control, name: pathOf(words.name) });
  const chosen: string[] = Array.isArray(choice.value) ? (choice.value as string[]) : [];
  const started = Array.isArray(field.start) ? (field.start as unknown[]) : [];
  // What is chosen to begin with comes first: it must not hide below the edge of the list.
  const ordered = [...options].sort((a, b) => Number(started.includes(b.value)) - Number(started.includes(a.value)));
  const toggle = (value: string) => choice.onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <FieldGroup field={field} words={words}>
      {options.length > filterFrom ? (
        <input
          type="search" className="check-filter" value={wanted} aria-label={say("form.narrow")} placeholder={say("form.narrow")}
          onChange={(event) => setWanted(event.target.value)} onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        />
      ) : null}
      {/* With no value and a name of its own, an empty choice is posted as an empty list. */}
      <input type="hidden" name={words.name} value="" />
      <div className="check-list">
        {ordered.map(({ value, label }) => (
          // Only hidden, never taken out: what is chosen must be posted.
          <label key={value} className="choice" hidden={!chosen.includes(value) && !plain(label).includes(plain(wanted))}>
            <input type="checkbox" name={words.name} value={value} checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** A single yes or no. */
export function CheckField({ name, label, hint }: FieldWords) {
  const { form } = useFormParts();
  const field = useField(name);
  const say = useSay();
  return (
    <div className="desk-field">
      <FieldError field={field} />
      <label className="choice">
        <input type="checkbox" {...form.register(name)} id={field.id} defaultChecked={field.start === true || field.start === "on"} />
        <span>
          {label ?? say(`field.${name}`)}
          {hint ? <span className="choice-hint">{hint}</span> : null}
        </span>
      </label>
    </div>
  );
}
