import { counterpart, scales } from "@/domain/crosswalk";
import type { Language } from "@/domain/language";
import { fulfilments } from "@/domain/status";
import { words } from "../i18n/words";
import { StatusBadge } from "../status-badge";

/** The scale of this site beside those that readers know; where something is lost, a mark says so. */
export function Crosswalk({ lang }: { lang: Language }) {
  const say = words(lang);
  return (
    <section aria-labelledby="crosswalk">
      <h2 id="crosswalk" className="mb-2 text-h2">{say("crosswalk.title")}</h2>
      <p className="mb-3 max-w-measure">{say("crosswalk.text")}</p>
      <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-labelledby="crosswalk">
        <table className="w-full min-w-[44rem] text-note">
          <caption className="sr-only">{say("crosswalk.title")}</caption>
          <thead>
            <tr className="border-b border-line text-left">
              <th scope="col" className="py-2 pr-6">{say("crosswalk.here")}</th>
              {scales.map((scale) => <th key={scale} scope="col" className="py-2 pr-6">{say(`crosswalk.scale.${scale}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {[null, ...fulfilments].map((status) => (
              <tr key={status ?? "none"} className="border-b border-line align-top">
                <th scope="row" className="py-2 pr-6 text-left font-normal"><StatusBadge status={status} lang={lang} /></th>
                {scales.map((scale) => {
                  const { value, isLossy } = counterpart(scale, status);
                  return (
                    <td key={scale} className="py-2 pr-6">
                      {value === null ? <span className="text-soft">{say("crosswalk.none")}</span> : <span lang="en">{value}</span>}
                      {isLossy ? <><span aria-hidden="true">{" ≈"}</span><span className="sr-only"> ({say("crosswalk.lossy")})</span></> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
