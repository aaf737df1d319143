import { downloadFormats } from "@/domain/download";
import type { Say } from "@/ui/i18n/words";

type Props = {
  say: Say;
  /** The list, as server/editor/desk-tables.ts names it. */
  list: string;
  /** What it is narrowed by, under the names of its address; null for what is not. */
  query?: Record<string, string | null>;
};

/** A list of the desk as a file, as it is filtered. */
export function DownloadLinks({ say, list, query = {} }: Props) {
  const given = Object.entries(query).flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, value]]));
  const href = (format: string) => `/admin/export?${new URLSearchParams([["table", list], ["format", format], ...given])}`;
  return (
    <p className="soft download">
      {say("exports.as")}{" "}
      {downloadFormats.map((format, index) => <span key={format}>{index === 0 ? null : " · "}<a href={href(format)} download>{format.toUpperCase()}</a></span>)}
    </p>
  );
}
