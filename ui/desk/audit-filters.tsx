import type { Say } from "@/ui/i18n/words";

type Props = {
  say: Say; kinds: readonly string[]; people: readonly { id: string; name: string }[];
  chosen: { recordKind: string | null; person: string | null; outcome: string | null };
};

export function AuditFilters({ say, kinds, people, chosen }: Props) {
  const select = (name: string, value: string | null, options: readonly { value: string; label: string }[]) => (
    <div className="filter">
      <label htmlFor={`audit-${name}`}>{say(`audit.${name}`)}</label>
      <select id={`audit-${name}`} name={name} defaultValue={value ?? ""}>
        <option value="">{say("queue.any")}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
  return (
    <form action="/admin/audit" method="get" className="filters">
      {select("kind", chosen.recordKind, kinds.map((value) => ({ value, label: say.has(`recordKind.${value}`) ? say(`recordKind.${value}`) : value })))}
      {select("person", chosen.person, people.map(({ id, name }) => ({ value: id, label: name })))}
      {select("outcome", chosen.outcome, ["done", "refused"].map((value) => ({ value, label: say(`outcome.${value}`) })))}
      <button type="submit" className="button button-quiet">{say("queue.show")}</button>
    </form>
  );
}
