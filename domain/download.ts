/** The formats in which tables leave, their media types and endings: the one place that names files. */
export const downloadFormats = ["csv", "json", "jsonl"] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

const mediaTypes: Record<DownloadFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present", json: "application/json; charset=utf-8", jsonl: "application/jsonl; charset=utf-8",
};

/** Headers of an answer that a browser keeps as a file, "followthrough-commitments-2026-11-22.csv". */
export function downloadHeaders(name: string, format: DownloadFormat, day: string): Record<string, string> {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return { "content-type": mediaTypes[format], "content-disposition": `attachment; filename="followthrough-${plain}-${day}.${format}"` };
}
