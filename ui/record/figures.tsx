import type { Language } from "@/domain/language";
import type { CitationRecord, CommitmentRecord, IndicatorRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { amount } from "../numbers";
import { wordsFlowing } from "../quotation-words";

/** Numbers: what was promised or asked beside what was reported, each with bound, base and its words. */
export function Figures({ record, lang }: { record: CommitmentRecord; lang: Language }) {
  const say = words(lang);
  if (record.indicators.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="mb-2 text-h2">{say("record.figures")}</h2>
      <div className="flex flex-col gap-8">{record.indicators.map((indicator) => <Indicator key={indicator.slug} indicator={indicator} lang={lang} />)}</div>
    </section>
  );
}

type Row = { key: string; kind: string; value: string; who: string; worded: string[]; details: string[]; revised: boolean; citation: CitationRecord };

function rowsOf({ unit, targets, measurements }: IndicatorRecord, lang: Language): Row[] {
  const say = words(lang);
  const revised = new Set(measurements.map(({ revises }) => revises));
  const given = (details: (string | null)[]) => details.filter((detail) => detail !== null);
  return [
    ...targets.map((target, index) => ({
      key: `target-${index}`, kind: say("record.target"), value: amount(target.value, unit, target.bound, lang), who: target.party.name, revised: false,
      worded: given([target.population, target.period]),
      details: given([target.base, target.byWhen === null ? null : say("record.byWhen", { date: dateInWords(target.byWhen, lang) })]),
      citation: target.citation,
    })),
    ...measurements.map((measured) => ({
      key: measured.id, kind: measured.stage === null ? say("record.measured") : `${say("record.measured")}: ${say(`stage.${measured.stage}`)}`,
      value: amount(measured.value, unit, measured.bound, lang), who: measured.reportedBy.name, revised: revised.has(measured.id),
      worded: given([measured.period]), details: given([measured.base, measured.note]), citation: measured.citation,
    })),
  ];
}

function Indicator({ indicator, lang }: { indicator: IndicatorRecord; lang: Language }) {
  const say = words(lang);
  return (
    <div>
      <h3 className="mb-1 font-sans text-note font-semibold"><Localized text={indicator.label} textLang={indicator.labelLang} lang={lang} /></h3>
      <div className="overflow-x-auto" role="region" aria-label={indicator.label} tabIndex={0}>
        <table className="w-full border-collapse text-left text-note">
          <caption className="sr-only">{say("record.figuresCaption", { label: indicator.label })}</caption>
          <thead>
            <tr className="border-y border-rule text-small">
              <th scope="col" className="py-1 pr-4 font-semibold">{say("record.figure")}</th>
              <th scope="col" className="py-1 pr-4 font-semibold">{say("record.who")}</th>
              <th scope="col" className="py-1 font-semibold">{say("record.base")}</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(indicator, lang).map((row) => (
              <tr key={row.key} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-4 font-normal">
                  <span className={`block font-semibold ${row.revised ? "text-soft line-through" : ""}`}>{row.value}</span>
                  <span className="text-small text-soft">{row.revised ? `${row.kind} (${say("record.revised")})` : row.kind}</span>
                </th>
                <td className="py-2 pr-4">{row.who}</td>
                <td className="py-2">
                  {row.worded.map((wording) => <Worded key={wording} wording={wording} citation={row.citation} />)}
                  {row.details.map((detail) => <span key={detail} className="block">{detail}</span>)}
                  <a href={addressIn(lang, row.citation.url)} className="text-small">{say("record.showWords")}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {indicator.measurements.length === 0 ? <p className="mt-1 text-small text-soft">{say("record.noMeasurement")}</p> : null}
    </div>
  );
}

/** Quotation marks only around what the quoted passage really says. */
function Worded({ wording, citation }: { wording: string; citation: CitationRecord }) {
  return wordsFlowing(citation.exact).includes(wording)
    ? <q lang={citation.language} className="block">{wording}</q>
    : <span lang={citation.language} className="block">{wording}</span>;
}
