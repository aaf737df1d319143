import type { Language } from "@/domain/language";
import type { ReleaseRecord } from "@/domain/release";
import type { Tally } from "@/domain/tally";
import { words } from "../i18n/words";
import { number } from "../numbers";

/** What the dashboard said on the day of a release. */
export function HeadlineFigures({ release: { figures }, lang }: { release: ReleaseRecord; lang: Language }) {
  const say = words(lang);
  if (figures === null) return null;
  const { counts, owed, requested, attention } = figures;
  const rows: [string, number][] = [
    ...(["commitment", "ask", "offer", "sources"] as const).map((name): [string, number] => [say(`releases.count.${name}`), counts[name]]),
    ...tallyRows("owed", owed, lang), ...tallyRows("requested", requested, lang),
    [say("releases.count.overdue"), attention.overdue], [say("releases.count.deadlinePassed"), attention.deadlinePassed],
    [say("releases.count.notChecked", { days: attention.notCheckedFor.days }), attention.notCheckedFor.obligations],
  ];
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="mb-3 text-h2">{say("releases.figures")}</h2>
      <table className="text-note">
        <caption className="sr-only">{say("releases.figures")}</caption>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name} className="border-t border-line"><th scope="row" className="py-1.5 pr-10 text-left font-normal">{name}</th><td className="tabular py-1.5 text-right font-semibold">{number(value, lang)}</td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function tallyRows(of: "owed" | "requested", tally: Tally, lang: Language): [string, number][] {
  const say = words(lang);
  const statuses = Object.entries(tally.counts).filter(([, count]) => count > 0);
  return [
    [say(`releases.count.${of}`), tally.of], [say(`releases.count.${of}NotAssessed`), tally.unknown],
    ...statuses.map(([status, count]): [string, number] => [say(`releases.count.${of}With`, { status: say(`status.${status}`) }), count]),
  ];
}
