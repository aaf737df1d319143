import type { Language } from "@/domain/language";
import type { CheckKind, Standing } from "@/domain/verification";
import { instantInWords } from "../dates";
import { words } from "../i18n/words";
import { number } from "../numbers";

type Checked = { check: CheckKind; checked: number; faults: number };
type Record =
  | { standing: "never" }
  | { standing: Exclude<Standing, "never">; finishedAt: string; checks: Checked[]; held: number; attested: number; faults: number };
type Props = { id: string; record: Record; timeZone: string; lang: Language };

/** When the record was last proven, how much of it, and what did not hold; said as plainly where it is bad news. */
export function Verification({ id, record, timeZone, lang }: Props) {
  const say = words(lang);
  const isGood = record.standing === "holds";
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-h2">{say("verification.title")}</h2>
      <p className={`max-w-measure font-semibold ${isGood ? "" : "border-l-4 border-stalled pl-3"}`}>
        {record.standing === "never" ? say("verification.never") : say(`verification.${record.standing}`, {
          when: instantInWords(record.finishedAt, lang, timeZone), held: record.held, attested: record.attested, faults: record.faults,
        })}
      </p>
      <p className="mt-3 max-w-measure">{say("verification.text")}</p>
      {record.standing === "never" ? null : <Checks checks={record.checks} lang={lang} />}
    </section>
  );
}

function Checks({ checks, lang }: { checks: readonly Checked[]; lang: Language }) {
  const say = words(lang);
  return (
    <details className="mt-3 max-w-measure text-note">
      <summary className="py-1">{say("verification.what")}</summary>
      <table className="mt-2 w-full border-t border-line">
        <caption className="sr-only">{say("verification.what")}</caption>
        <thead>
          <tr className="border-b border-line text-left text-small text-soft">
            <th scope="col" className="py-1 font-normal">{say("verification.what")}</th>
            <th scope="col" className="py-1 pl-3 text-right font-normal">{say("verification.checked")}</th>
            <th scope="col" className="py-1 pl-3 text-right font-normal">{say("verification.faultsFound")}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map(({ check, checked, faults }) => (
            <tr key={check} className="border-b border-line">
              <th scope="row" className="py-1 text-left font-normal">{say(`verification.check.${check}`)}</th>
              <td className="py-1 pl-3 text-right">{number(checked, lang)}</td>
              <td className="py-1 pl-3 text-right">{number(faults, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
