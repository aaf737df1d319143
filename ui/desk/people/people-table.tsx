import Link from "next/link";
import type { Language } from "@/domain/language";
import { dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";

type Person = { id: string; email: string; name: string; role: string; state: string; hasSecondFactor: boolean; lastSeenOn: string | null; isOneself: boolean };
type Props = { say: Say; lang: Language; people: readonly Person[] };

/** The people of the desk; each name leads to what can be done about the account. */
export function PeopleTable({ say, lang, people }: Props) {
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("nav.people")}</caption>
      <thead>
        <tr>{["name", "email", "role", "state", "secondFactor", "lastSeen"].map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}</tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row"><Link href={`/admin/people/${person.id}`}>{person.name}</Link>{person.isOneself ? <span className="soft"> {say("people.you")}</span> : null}</th>
            <td data-label={say("column.email")}>{person.email}</td>
            <td data-label={say("column.role")}>{say(`deskRole.${person.role}`)}</td>
            <td data-label={say("column.state")}>{say(`people.state.${person.state}`)}</td>
            <td data-label={say("column.secondFactor")}>{say(person.hasSecondFactor ? "people.factorOn" : "people.factorOff")}</td>
            <td data-label={say("column.lastSeen")}>{person.lastSeenOn === null ? say("queue.never") : dayInWords(person.lastSeenOn, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
