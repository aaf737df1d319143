import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import type { Say } from "@/ui/i18n/words";
import type { DeskAction } from "../use-desk-form";
import { ActButton } from "./act-button";

export type TokenRow = { id: string; name: string; hint: string; scopes: string[]; expiresAt: string; lastUsedAt: string | null };
type Props = { say: Say; lang: Language; timeZone: string; tokens: readonly TokenRow[]; revoke: DeskAction };

/** One's tokens that serve, each with the way to end it. */
export function TokenList({ say, lang, timeZone, tokens, revoke }: Props) {
  if (tokens.length === 0) return <p className="soft">{say("tokens.none")}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("tokens.title")}</caption>
      <thead><tr>{["name", "may", "until", "used", "end"].map((column) => <th key={column} scope="col">{say(`tokens.${column}`)}</th>)}</tr></thead>
      <tbody>
        {tokens.map(({ id, name, hint, scopes, expiresAt, lastUsedAt }) => (
          <tr key={id}>
            <th scope="row">{name} <code className="soft">{`ftk_…${hint}`}</code></th>
            <td data-label={say("tokens.may")}>{scopes.map((scope) => say(`tokens.scope.${scope}`)).join(" · ")}</td>
            <td data-label={say("tokens.until")}>{instantInWords(expiresAt, lang, timeZone)}</td>
            <td data-label={say("tokens.used")}>{lastUsedAt === null ? say("tokens.never") : instantInWords(lastUsedAt, lang, timeZone)}</td>
            <td className="actions"><ActButton action={revoke} values={{ token: id }} small>{say("tokens.revoke")}<span className="sr-only"> {name}</span></ActButton></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
