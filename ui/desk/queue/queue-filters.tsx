import type { Say } from "@/ui/i18n/words";

type Option = { value: string; label: string };
type Chosen = { kind: string; topic: string | null; party: string | null; assignee: string | null; sort: string };
type Props = {
  say: Say; chosen: Chosen; topics: readonly Option[]; parties: readonly Option[]; people: readonly Option[]; orders: readonly string[];
  bad: readonly { name: string; value: string }[];
};

/** Narrows the queue; an ordinary form that asks for the page anew. */
export function QueueFilters({ say, chosen, topics, parties, people, orders, bad }: Props) {
  const complaint = (name: string) => bad.find((filter) => filter.name === name);
  const select = (name: "topic" | "party" | "assignee", options: readonly Option[]) => (
    <div className="filter">
      <label htmlFor={`filter-${name}`}>{say(`myDesk.filter.${name}`)}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen[name] ?? ""}>
        <option value="">{say("queue.any")}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      <Ignored say={say} bad={complaint(name)} />
    </div>
  );
  return (
    <form action="/admin" method="get" className="filters queue-filters">
      <input type="hidden" name="kind" value={chosen.kind} />
      {select("topic", topics)}
      {select("party", parties)}
      {select("assignee", [{ value: "nobody", label: say("myDesk.nobody") }, ...people])}
      <div className="filter">
        <label htmlFor="filter-sort">{say("myDesk.filter.sort")}</label>
        <select id="filter-sort" name="sort" defaultValue={chosen.sort}>
          {orders.map((order) => <option key={order} value={order}>{say(`myDesk.order.${order}`)}</option>)}
        </select>
        <Ignored say={say} bad={complaint("sort")} />
      </div>
      <button type="submit" className="button button-quiet">{say("queue.show")}</button>
      <Ignored say={say} bad={complaint("kind")} />
    </form>
  );
}

function Ignored({ say, bad }: { say: Say; bad: { value: string } | undefined }) {
  return bad ? <p className="field-error">{say("myDesk.ignored", { value: bad.value })}</p> : null;
}
