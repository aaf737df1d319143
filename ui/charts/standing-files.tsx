import type { ChartQuery } from "@/domain/charts/chart-file";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { Tally } from "@/domain/tally";
import { ChartFiles } from "./chart-files";
import { standingChart } from "./standing-chart";

type Props = { tally: Tally; name: string; query?: ChartQuery; asOf: PlainDate; lang: Language };

/** The files of one bar that the page shows large: of everything, of a topic, of a party. */
export function StandingFiles({ tally, name, query = {}, asOf, lang }: Props) {
  const chart = standingChart({ name: "standing", rows: [{ name, address: "", tally }], asOf, lang });
  return chart === null ? null : <ChartFiles chart={chart} query={query} lang={lang} />;
}
