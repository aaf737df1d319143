import type { SinceEvent } from "@/domain/charts/world";
import { changeQuery, type ChangeFilter } from "@/domain/changes";
import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import { addressIn } from "../addresses";
import { dateInWords } from "../dates";
import { words } from "../i18n/words";
import { Localized } from "../localized";
import { ChartFiles } from "./chart-files";
import { sinceChart } from "./since-chart";
import { TallyBar } from "./tally-bar";

type Props = { since: SinceEvent; asOf: PlainDate; filter?: ChangeFilter; lang: Language };

/** What was promised and what was found since the last summit, and what became of all that stood before it. */
export function SinceSummit({ since, asOf, filter = {}, lang }: Props) {
  const say = words(lang);
  const { event, promised, requested, steps, delivered, then, now } = since;
  const figures = [["promised", promised], ["requested", requested], ["steps", steps], ["delivered", delivered]] as const;
  const bars = [["then", then], ["now", now]] as const;
  return (
    <section aria-labelledby="since">
      <h2 id="since" className="text-h2">{say("charts.since.title", { promised, steps })}</h2>
      <p className="mt-1 mb-4 max-w-measure text-small text-soft">
        {say("charts.since.lead", { date: dateInWords(event.heldOn, lang) })}{" "}
        <a href={addressIn(lang, `/events/${event.slug}`)}><Localized text={event.name} textLang={event.nameLang} lang={lang} /></a>
      </p>
      <dl className="grid grid-cols-2 border-y border-line xs:grid-cols-4">
        {figures.map(([name, count]) => (
          <div key={name} className="flex flex-col-reverse justify-end py-3 pr-4">
            <dt className="text-small leading-snug text-soft">{say(`charts.since.${name}`, { count })}</dt>
            <dd className={`tabular font-display text-[1.9rem] leading-tight font-semibold ${count === 0 ? "text-soft" : ""}`}>{count}</dd>
          </div>
        ))}
      </dl>
      {then.of === 0 ? null : (
        <div className="mt-4 flex flex-col gap-2">
          <p className="text-note font-semibold">{say("charts.since.stood", { of: then.of })}</p>
          {bars.map(([name, tally]) => (
            <div key={name} className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[9rem_1fr_14.5rem]">
              <span className="text-small">{say(`charts.since.${name}`)}</span>
              <TallyBar tally={tally} name={say(`charts.since.${name}`)} lang={lang} />
              <span className="tabular text-small text-soft sm:col-start-2 md:col-start-auto">{say("tally.line", { delivered: tally.counts.delivered ?? 0, of: tally.of, unknown: tally.unknown })}</span>
            </div>
          ))}
        </div>
      )}
      <p className="mt-3 text-note"><a href={addressIn(lang, `/changes${changeQuery({ ...filter, clock: "world", from: event.slug })}`)} className="inline-block py-0.5">{say("charts.since.all")}</a></p>
      <ChartFiles chart={sinceChart(since, asOf, lang)} query={{}} lang={lang} />
    </section>
  );
}
