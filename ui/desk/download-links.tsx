import type { Say } from "@/ui/i18n/words";

/** A list of the desk as a file, under the words that it was narrowed by. */
export function DownloadLinks({ say, list, words = "" }: { say: Say; list: string; words?: string }) {
  const href = (format: string) => `/admin/export?${new URLSearchParams({ list, format, ...(words === "" ? {} : { q: words }) })}`;
  return (
    <p className="soft download">
      {say("import.export")} <a href={href("csv")} download>CSV</a> · <a href={href("json")} download>JSON</a>
    </p>
  );
}
