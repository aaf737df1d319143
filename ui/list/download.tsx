import { downloadFormats } from "@/domain/download";
import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { pageDay } from "../addresses";
import { words } from "../i18n/words";

/** The list as it stands on the page, filters, language and day included, as a file. */
export function Download({ filter, lang }: { filter: CommitmentFilter; lang: Language }) {
  const say = words(lang);
  const query = new URLSearchParams(filterQuery(filter, { page: undefined }).slice(1));
  if (lang !== "en") query.set("lang", lang);
  const day = pageDay();
  if (day !== null) query.set("asOf", day);
  const search = query.size === 0 ? "" : `?${query}`;
  return (
    <p className="no-print mt-4 text-small text-soft">
      {say("download.list")}{" "}
      {downloadFormats.map((format, index) => (
        <span key={format}>{index === 0 ? "" : " · "}<a href={`/api/v1/commitments.${format}${search}`} download className="inline-block py-0.5">{say(`download.${format}`)}</a></span>
      ))}
    </p>
  );
}
