import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import type { DeskAction } from "../use-desk-form";
import { ActButton } from "./act-button";

type Session = { id: string; browser: string; startedAt: string; lastSeenAt: string; isThis: boolean };
type Props = {
  say: Say; lang: Language; timeZone: string; sessions: readonly Session[]; end: DeskAction;
  /** Whose they are, where they are not one's own. */
  person?: string;
};

/** The browsers that are signed in, each with the way to end it. */
export function SessionList({ say, lang, timeZone, sessions, end, person }: Props) {
  const whose: Record<string, string> = person === undefined ? {} : { person };
  const others = sessions.filter(({ isThis }) => !isThis);
  if (sessions.length === 0) return <p className="soft">{say("sessions.none")}</p>;
  return (
    <>
      <table className="dense stack">
        <caption className="sr-only">{say("sessions.title")}</caption>
        <thead><tr>{["browser", "since", "seen", "end"].map((column) => <th key={column} scope="col">{say(`sessions.${column}`)}</th>)}</tr></thead>
        <tbody>
          {sessions.map(({ id, browser, startedAt, lastSeenAt, isThis }) => {
            const name = browser === "" ? say("sessions.unknownBrowser") : browser;
            const since = instantInWords(startedAt, lang, timeZone);
            return (
              <tr key={id}>
                <th scope="row">{name}{isThis ? <span className="soft"> ({say("sessions.this")})</span> : null}</th>
                <td data-label={say("sessions.since")}>{since}</td>
                <td data-label={say("sessions.seen")}>{instantInWords(lastSeenAt, lang, timeZone)}</td>
                <td className="actions">
                  {isThis ? null : (
                    <ActButton action={end} values={{ ...whose, session: id }} small>
                      {say("sessions.end")}<span className="sr-only"> {say("sessions.endOf", { browser: name, since })}</span>
                    </ActButton>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {others.length > 1 || (person !== undefined && others.length > 0)
        ? <ActButton action={end} values={whose}>{say(person === undefined ? "sessions.endOthers" : "sessions.endAll")}</ActButton> : null}
    </>
  );
}
