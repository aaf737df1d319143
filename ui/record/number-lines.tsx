import type { Language } from "@/domain/language";
import type { CitationRecord, CommitmentRecord, IndicatorRecord } from "@/domain/record";
import { addressIn } from "../addresses";
import { barHeight } from "../charts/number-bar";
import { numberLines, type NumberLine } from "../charts/numbers-chart";
import { dateInWords, dayInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { wordsFlowing } from "../quotation-words";

type Props = { indicator: IndicatorRecord; record: Pick<CommitmentRecord, "madeOn" | "kind">; lang: Language };

/** The numbers of an indicator as lines of a page of any width, each with its words. */
export function NumberLines({ indicator, record, lang }: Props) {
  const { lines } = numberLines({ indicator, record, lang });
  return (
    <>
      <ul className="border-t border-line">{lines.map((line) => <Line key={line.key} line={line} lang={lang} />)}</ul>
      {indicator.measurements.length === 0 ? <Unmeasured lang={lang} /> : null}
    </>
  );
}

/** The place in which a measurement would stand stays empty, and says so. */
function Unmeasured({ lang }: { lang: Language }) {
  return <p className="border-b border-dashed border-rule py-2 text-note text-soft">{words(lang)("charts.numbers.empty")}</p>;
}

function Line({ line: { row, label, kind, who, figure, bar }, lang }: { line: NumberLine; lang: Language }) {
  const say = words(lang);
  const isRevised = row.what === "measured" && row.isRevised;
  const { base, baseLang, period, periodLang, citation } = row.what === "target" ? row.target : row.measured;
  const population = row.what === "target" ? row.target.population : null;
  const written = [
    { text: base, textLang: baseLang }, row.what === "measured" ? { text: row.measured.note, textLang: row.measured.noteLang } : { text: null, textLang: null },
  ];
  const details = [
    row.what === "target" && row.target.byWhen !== null ? say("record.byWhen", { date: dateInWords(row.target.byWhen, lang) }) : null,
    row.what === "measured" ? say("charts.numbers.recorded", { day: dayInWords(row.measured.recordedOn, lang) }) : null,
  ].filter((detail) => detail !== null);
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span className={`tabular font-display text-[1.3rem] leading-tight font-semibold ${isRevised ? "text-soft line-through" : ""}`}>{label}</span>
        <span className="text-note"><span className="font-semibold">{kind}</span><span className="text-soft">{` · ${who}`}</span></span>
      </p>
      <svg role="img" aria-label={`${label}. ${figure}`} width="100%" height={barHeight} className="my-1.5 block overflow-visible">{bar}</svg>
      <div className="text-small text-soft">
        {population === null ? null : <Worded wording={population} wordingLang={citation.language} citation={citation} lang={lang} />}
        {period === null ? null : <Worded wording={period} wordingLang={periodLang ?? lang} citation={citation} lang={lang} />}
        {written.map(({ text, textLang }, index) => (text === null ? null : <span key={index} className="mr-2"><Localized text={text} textLang={textLang ?? lang} lang={lang} /></span>))}
        {details.map((detail) => <span key={detail} className="mr-2">{detail}</span>)}
        <a href={addressIn(lang, citation.url)} className="inline-block py-0.5">{say("record.showWords")}</a>
      </div>
    </li>
  );
}

/** Quotation marks only around what the quoted passage really says. */
function Worded({ wording, wordingLang, citation, lang }: { wording: string; wordingLang: Language; citation: CitationRecord; lang: Language }) {
  return wordingLang === citation.language && wordsFlowing(citation.exact).includes(wording)
    ? <q lang={citation.language} className="mr-2">{wording}</q>
    : <span lang={wordingLang === lang ? undefined : wordingLang} className="mr-2">{wording}</span>;
}
