import type { Say } from "@/ui/i18n/words";

type Named = { slug: string; name: { text: string } };
type Chosen = { attention: string; topic: string | null; party: string | null; sort: string };
type Props = {
  say: Say; chosen: Chosen; topics: readonly Named[]; parties: readonly Named[]; orders: readonly string[];
  bad: readonly { name: string; value: string }[];
};

/** Narrows the queue; an ordinary form that asks for the page anew. */
export function QueueFilters({ say, chosen, topics, parties, orders, bad }: Props) {
  const complaint = (name: string) => bad.find((filter) => filter.name === name);
  const select = (name: "topic" | "party", options: readonly Named[]) => (
    <div className="filter">
      <label htmlFor={`filter-${name}`}>{say(`queue.${name}`)}</label>
      <select id={`filter-${name}`} name={name} defaultValue={chosen[name] ?? ""}>
        <option value="">{say("queue.any")}</option>
        {options.map((option) => <option key={option.slug} value={option.slug}>{option.name.text}</option>)}
      </select>
      <Ignored say={say} bad={complaint(name)} />
    </div>
  );
  return (
    <form action="/admin" method="get" className="filters">
      {chosen.attention === "all" ? null : <input type="hidden" name="attention" value={chosen.attention} />}
      {select("topic", topics)}
      {select("party", parties)}
      <div className="filter">
        <label htmlFor="filter-sort">{say("queue.sort")}</label>
        <select id="filter-sort" name="sort" defaultValue={chosen.sort}>
          {orders.map((order) => <option key={order} value={order}>{say(`order.${order}`)}</option>)}
        </select>
        <Ignored say={say} bad={complaint("sort")} />
      </div>
      <button type="submit" className="button button-quiet">{say("queue.show")}</button>
      <Ignored say={say} bad={complaint("attention")} />
    </form>
  );
}

function Ignored({ say, bad }: { say: Say; bad: { value: string } | undefined }) {
  return bad ? <p className="field-error">{say("queue.ignored", { value: bad.value })}</p> : null;
}
