import { useWatch } from "react-hook-form";
import type { ProposedField, ProposedValue } from "@/domain/document-metadata";
import { dateInWords } from "@/ui/dates";
import { useFormParts } from "@/ui/fields/form-context";
import { useDeskLanguage, useSay } from "../words";

/** A proposal, and the address that takes it over where no script runs. */
export type Offer = ProposedValue & { href: string };

/** What the document says for one field: each value with where it stands, taken over by one click. */
export function ProposalsFor({ field, offers }: { field: ProposedField; offers: readonly Offer[] }) {
  const say = useSay();
  const { form } = useFormParts();
  const inWords = useValueInWords();
  const current: unknown = useWatch({ control: form.control, name: field });
  const mine = offers.filter((offer) => offer.field === field);
  if (mine.length === 0) return null;
  return (
    <ul className="proposals" aria-label={`${say("bringIn.proposedTitle")}: ${say(`field.${field}`)}`}>
      {mine.map(({ value, place, href }) => (
        <li key={value}>
          <span className="proposal-value">{inWords(field, value)}</span>
          <span className="soft">{say("bringIn.found", { place: say(`bringIn.place.${place}`) })}</span>
          {current === value ? <span className="proposal-taken">✓ {say("bringIn.taken")}</span> : (
            <a
              href={href} className="button button-quiet button-small"
              onClick={(event) => {
                event.preventDefault();
                form.setValue(field, value, { shouldDirty: true });
              }}
            >
              {say("bringIn.take")}<span className="sr-only"> {inWords(field, value)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function useValueInWords(): (field: ProposedField, value: string) => string {
  const say = useSay();
  const language = useDeskLanguage();
  return (field, value) => {
    if (field === "language") return say(`language.${value}`);
    return field === "publishedOn" ? dateInWords(value, language) : value;
  };
}
