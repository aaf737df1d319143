import type { Language } from "@/domain/language";
import { RequestCounts } from "../charts/request-counts";
import { TallyList } from "../charts/tally-list";
import { TallySummary } from "../charts/tally-summary";
import { words } from "../i18n/words";
import type { Overview } from "@/domain/overview";

type Props = { record: Overview; lang: Language };

/** Where it stands: all of it in one bar, then by topic and by party, each with its denominator and its unknown share. */
export function Standing({ record, lang }: Props) {
  const say = words(lang);
  const topics = record.byTopic.map(({ topic, owed }) => ({ name: topic.name, address: `/topics/${topic.slug}`, tally: owed }));
  const parties = record.byParty.map(({ party, owed }) => ({ name: party.name, address: `/parties/${party.slug}`, tally: owed }));
  return (
    <div className="flex min-w-0 flex-col gap-10">
      <section aria-labelledby="stands">
        <h2 id="stands" className="mb-3 text-h2">{say("overview.stands")}</h2>
        <TallySummary tally={record.owed} lang={lang} />
        <p className="mt-3 max-w-measure text-small text-soft">{say("overview.standsNote")}</p>
      </section>
      {record.owed.of === 0 ? null : (
        <>
          <section aria-labelledby="by-topic">
            <h3 id="by-topic" className="mb-2 text-h3">{say("overview.standsTopic")}</h3>
            <TallyList rows={topics} lang={lang} heading={say("tally.topic")} hasKey={false} />
          </section>
          <section aria-labelledby="by-party">
            <h3 id="by-party" className="mb-2 text-h3">{say("overview.standsParty")}</h3>
            <TallyList rows={parties} lang={lang} heading={say("tally.party")} hasKey={false} />
          </section>
        </>
      )}
      {record.requested.of === 0 ? null : (
        <section aria-labelledby="requests">
          <h2 id="requests" className="mb-2 text-h2">{say("overview.requests")}</h2>
          <RequestCounts tally={record.requested} lang={lang} />
        </section>
      )}
    </div>
  );
}
