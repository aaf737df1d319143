import type { Language } from "@/domain/language";
import type { CommitmentRecord, IndicatorRecord } from "@/domain/record";
import { ChartFigure } from "../charts/chart-figure";
import { numbersChart } from "../charts/numbers-chart";
import { words } from "../i18n/words";
import { NumberLines } from "./number-lines";

type Props = { record: CommitmentRecord; asOf: string; lang: Language };

/** Numbers: what was promised or asked beside what was reported, each with bound, base and its words. */
export function Figures({ record, asOf, lang }: Props) {
  const say = words(lang);
  if (record.indicators.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="mb-3 text-h2">{say("record.figures")}</h2>
      <div className="flex flex-col gap-10">
        {record.indicators.map((indicator) => <Indicator key={indicator.slug} indicator={indicator} record={record} asOf={asOf} lang={lang} />)}
      </div>
    </section>
  );
}

function Indicator({ indicator, record, asOf, lang }: Props & { indicator: IndicatorRecord }) {
  const say = words(lang);
  const chart = numbersChart({ indicator, record, asOf, lang });
  if (chart === null) return <p className="text-note"><span lang={indicator.labelLang}>{indicator.label}</span>{`: ${say("record.noMeasurement")}`}</p>;
  return (
    <ChartFigure chart={chart} id={`chart-${indicator.slug}`} query={{ indicator: indicator.slug }} lang={lang}>
      <NumberLines indicator={indicator} record={record} lang={lang} />
    </ChartFigure>
  );
}
