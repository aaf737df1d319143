import { downloadFormats, type DownloadFormat } from "@/domain/download";
import { filterQuery, type CommitmentFilter } from "@/domain/filter";
import type { Language } from "@/domain/language";
import { pageDay } from "../addresses";

export type ListFile = { format: DownloadFormat | "zip"; href: string };

/** The list under its filters, in this language and as of this day, as a file of each format and as a data package. */
export function listFiles(filter: CommitmentFilter, lang: Language): ListFile[] {
  const address = (file: string, without: CommitmentFilter | Record<string, undefined>) => {
    const query = new URLSearchParams(filterQuery(filter, { page: undefined, ...without }).slice(1));
    if (lang !== "en") query.set("lang", lang);
    const day = pageDay();
    if (day !== null) query.set("asOf", day);
    return `/api/v1/${file}${query.size === 0 ? "" : `?${query}`}`;
  };
  return [
    ...downloadFormats.map((format) => ({ format, href: address(`commitments.${format}`, {}) })),
    // A package has an order of its own.
    { format: "zip", href: address("data-package.zip", { sort: undefined }) },
  ];
}
