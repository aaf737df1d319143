import type { Language } from "@/domain/language";
import { dayInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import { PersonActions, type PersonActionSet } from "./person-actions";

type Person = {
  email: string; name: string; role: string; isDisabled: boolean; mustChangePassword: boolean; lastSeenOn: string | null; isOneself: boolean;
};
type Props = { say: Say; lang: Language; people: readonly Person[]; actions: PersonActionSet };

export function PeopleTable({ say, lang, people, actions }: Props) {
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("nav.people")}</caption>
      <thead>
        <tr>{["name", "email", "role", "state", "lastSeen", "actions"].map((column) => <th key={column} scope="col">{say(`column.${column}`)}</th>)}</tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.email}>
            <th scope="row">{person.name}{person.isOneself ? <span className="soft"> {say("people.you")}</span> : null}</th>
            <td data-label={say("column.email")}>{person.email}</td>
            <td data-label={say("column.role")}>{say(`deskRole.${person.role}`)}</td>
            <td data-label={say("column.state")}>
              {say(person.isDisabled ? "people.disabled" : person.mustChangePassword ? "people.mustChange" : "people.active")}
            </td>
            <td data-label={say("column.lastSeen")}>{person.lastSeenOn === null ? say("queue.never") : dayInWords(person.lastSeenOn, lang)}</td>
            <td className="actions">
              <PersonActions key={`${person.role} ${person.isDisabled}`} email={person.email} name={person.name} role={person.role} isDisabled={person.isDisabled} actions={actions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
