import { acceptances } from "@/domain/status";
import type { Language } from "@/domain/language";
import { addressIn } from "../addresses";
import { TallyList } from "../charts/tally-list";
import { words } from "../i18n/words";
import { StatusBadge } from "../status-badge";
import type { OverviewData } from "./overview-data";

/** Where it stands: counts with their denominator and the share that nobody has assessed. */
export function Standing({ record, lang }: { record: OverviewData; lang: Language }) {
  const say = words(lang);
  const topics = record.byTopic.map(({ topic, owed }) => ({ name: topic.name, address: `/topics/${topic.slug}`, tally: owed }));
  const parties = record.byParty.map(({ party, owed }) => ({ name: party.name, address: `/parties/${party.slug}`, tally: owed }));
  return (
    <div className="flex min-w-0 flex-col gap-12">
      <section aria-labelledby="by-topic">
        <h2 id="by-topic" className="mb-3 text-h2">{say("overview.stands")}</h2>
        <TallyList rows={topics} lang={lang} heading={say("tally.topic")} />
        <p className="mt-3 max-w-measure text-small text-soft">{say("overview.standsNote")}</p>
      </section>
      <section aria-labelledby="by-party">
        <h2 id="by-party" className="mb-3 text-h2">{say("overview.standsParty")}</h2>
        <TallyList rows={parties} lang={lang} heading={say("tally.party")} />
      </section>
      <Requests record={record} lang={lang} />
    </div>
  );
}

function Requests({ record: { requested }, lang }: { record: OverviewData; lang: Language }) {
  const say = words(lang);
  const counts = acceptances.flatMap((status) => { const count = requested.counts[status] ?? 0; return count === 0 ? [] : [{ status, count }]; });
  if (requested.of === 0) return null;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests" className="mb-2 text-h2">{say("overview.requests")}</h2>
      <p className="max-w-measure text-note text-soft">{say("overview.requestsNote", { of: requested.of })}</p>
      <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
        {counts.map(({ status, count }) => (
          <li key={status}>
            <a href={addressIn(lang, `/commitments?status=${status}`)} className="plain-link inline-flex items-baseline gap-2 py-0.5">
              <StatusBadge status={status} lang={lang} />
              <span className="tabular text-note">{`${count} ${say("tally.of", { of: requested.of })}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
