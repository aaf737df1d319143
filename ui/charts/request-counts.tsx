import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { acceptances } from "@/domain/status";
import type { Tally } from "@/domain/tally";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { StatusBadge } from "../status-badge";

type Props = { tally: Tally; lang: Language; filter?: CommitmentFilter };

/** What became of requests and offers, in numbers: another scale than that of what is owed, so no bar beside it. */
export function RequestCounts({ tally, lang, filter = {} }: Props) {
  const say = words(lang);
  const counts = [...acceptances.map((status) => ({ status: status as string, count: tally.counts[status] ?? 0 })), { status: "not-assessed", count: tally.unknown }]
    .filter(({ count }) => count > 0);
  return (
    <>
      <p className="max-w-measure text-note text-soft">{say("overview.requestsNote", { of: tally.of })}</p>
      <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-1 text-note">
        {counts.map(({ status, count }) => (
          <li key={status}>
            <a href={addressIn(lang, `/commitments${filterQuery({ ...filter, status })}`)} className="plain-link inline-flex items-baseline gap-2 py-0.5">
              <StatusBadge status={status === "not-assessed" ? null : status} lang={lang} />
              <span className="tabular">{`${count} ${say("tally.of", { of: tally.of })}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
