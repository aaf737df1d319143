import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { fulfilments } from "@/domain/status";
import type { Tally } from "@/domain/tally";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { StatusBadge } from "../status-badge";
import { fillOf } from "./patterns";
import { Swatch } from "./swatch";
import { TallyBar } from "./tally-bar";

type Props = {
  tally: Tally;
  lang: Language;
  /** What is counted, for whoever does not see the bar. */
  name?: string;
  /** Whose obligations these are: what the links to the list keep. */
  filter?: CommitmentFilter;
};

/** One tally large: the bar, and below it every status that occurs with its number, which is also the bar's key. */
export function TallySummary({ tally, lang, name, filter = {} }: Props) {
  const say = words(lang);
  if (tally.of === 0) return <p className="text-soft">{say("tally.none")}</p>;
  const counts = [...fulfilments.map((status) => ({ status: status as string, count: tally.counts[status] ?? 0 })), { status: "not-assessed", count: tally.unknown }]
    .filter(({ status, count }) => count > 0 || status === "delivered" || status === "not-assessed");
  return (
    <>
      <p className="tabular mb-2 text-lead">{say("tally.headline", { delivered: tally.counts.delivered ?? 0, of: tally.of, unknown: tally.unknown })}</p>
      <TallyBar tally={tally} name={name ?? say("tally.all")} lang={lang} height={28} />
      <ul className="mt-3 flex flex-wrap gap-x-7 gap-y-1 text-note">
        {counts.map(({ status, count }) => (
          <li key={status}>
            <a href={addressIn(lang, `/commitments${filterQuery({ ...filter, status })}`)} className="plain-link inline-flex items-baseline gap-2 py-0.5">
              <span className="self-center"><Swatch fill={fillOf(status)} /></span>
              <StatusBadge status={status === "not-assessed" ? null : status} lang={lang} />
              <span className="tabular">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
