import type { Say } from "@/ui/i18n/words";

type Chosen = { text: string | null; recordKind: string | null; action: string | null; person: string | null; outcome: string | null; from: string | null; to: string | null };
type Choices = { recordKinds: readonly string[]; actions: readonly string[]; people: readonly { id: string; name: string }[] };

/** Narrows the trail; an ordinary form that asks for the page anew. */
export function AuditFilters({ say, choices, chosen }: { say: Say; choices: Choices; chosen: Chosen }) {
  const inWords = (space: string) => (value: string) => ({ value, label: say.has(`${space}.${value}`) ? say(`${space}.${value}`) : value });
  const select = (name: string, value: string | null, options: readonly { value: string; label: string }[]) => (
    <div className="filter">
      <label htmlFor={`audit-${name}`}>{say(`audit.${name}`)}</label>
      <select id={`audit-${name}`} name={name} defaultValue={value ?? ""}>
        <option value="">{say("queue.any")}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
  const line = (name: string, type: "search" | "date", value: string | null) => (
    <div className="filter">
      <label htmlFor={`audit-${name}`}>{say(`audit.${name}`)}</label>
      <input id={`audit-${name}`} name={name} type={type} maxLength={200} defaultValue={value ?? ""} />
    </div>
  );
  return (
    <form action="/admin/audit" method="get" className="filters" role="search" aria-label={say("audit.search")}>
      {line("q", "search", chosen.text)}
      {select("kind", chosen.recordKind, choices.recordKinds.map(inWords("recordKind")))}
      {select("action", chosen.action, choices.actions.map((value) => ({ value, label: say.has(`auditAction.${value}`) ? `${say(`auditAction.${value}`)} (${value})` : value })))}
      {select("person", chosen.person, choices.people.map(({ id, name }) => ({ value: id, label: name })))}
      {select("outcome", chosen.outcome, ["done", "refused"].map((value) => ({ value, label: say(`outcome.${value}`) })))}
      {line("from", "date", chosen.from)}
      {line("to", "date", chosen.to)}
      <button type="submit" className="button button-quiet">{say("queue.show")}</button>
    </form>
  );
}
