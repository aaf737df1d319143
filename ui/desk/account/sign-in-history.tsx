import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";

type SignIn = { id: string; at: string; result: string; factor: string; browser: string; address: string | null };
type Props = { say: Say; lang: Language; timeZone: string; signIns: readonly SignIn[] };

/** When and from where somebody tried to come in, and what came of it. */
export function SignInHistory({ say, lang, timeZone, signIns }: Props) {
  if (signIns.length === 0) return <p className="soft">{say("history.none")}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("history.title")}</caption>
      <thead><tr>{["at", "result", "from"].map((column) => <th key={column} scope="col">{say(`history.${column}`)}</th>)}</tr></thead>
      <tbody>
        {signIns.map(({ id, at, result, factor, browser, address }) => (
          <tr key={id}>
            <th scope="row">{instantInWords(at, lang, timeZone)}</th>
            <td data-label={say("history.result")}>
              <span className={result === "signed-in" ? "outcome-done" : "outcome-refused"}>{say(`history.resultOf.${result}`)}</span>
              {result === "signed-in" ? <span className="soft">, {say(`history.factorOf.${factor}`)}</span> : null}
            </td>
            <td data-label={say("history.from")}>
              {browser === "" ? say("sessions.unknownBrowser") : browser} <span className="soft">· {address ?? say("history.gone")}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
