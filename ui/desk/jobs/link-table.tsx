import Link from "next/link";
import type { Language } from "@/domain/language";
import type { LinkOutcome } from "@/domain/link-check";
import { instantInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Say } from "@/ui/i18n/words";
import { LinkMark, linkColor } from "@/ui/source/link-mark";
import type { DeskAction } from "../use-desk-form";
import { ActButton } from "./act-button";

type Row = {
  slug: string; title: { text: string; lang: Language }; url: string; state: LinkOutcome | "never"; checkedAt: string | null;
  httpStatus: number | null; code: string | null; finalUrl: string | null; candidate: string | null; isAsked: boolean;
};
type Props = { rows: readonly Row[]; lang: Language; timeZone: string; check: DeskAction };

/** One source a row: what was found at its address and when, and a way to look now. */
export function LinkTable({ rows, lang, timeZone, check }: Props) {
  const say = deskWords(lang);
  if (rows.length === 0) return <p className="empty">{say("links.none")}</p>;
  return (
    <table className="dense stack">
      <caption className="sr-only">{say("links.title")}</caption>
      <thead>
        <tr>
          {["source", "found", "checked", "address", "details"].map((column) => <th key={column} scope="col">{say(`links.column.${column}`)}</th>)}
          <th scope="col"><span className="sr-only">{say("links.check")}</span></th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug}>
            <th scope="row"><Link href={`/admin/sources/${row.slug}`} lang={row.title.lang}>{row.title.text}</Link></th>
            <td data-label={say("links.column.found")}><Found say={say} state={row.state} /></td>
            <td data-label={say("links.column.checked")}>{row.checkedAt === null ? "–" : <time dateTime={row.checkedAt}>{instantInWords(row.checkedAt, lang, timeZone)}</time>}</td>
            <td data-label={say("links.column.address")}><a href={row.url} rel="noopener noreferrer nofollow" className="break-all">{row.url}</a></td>
            <td data-label={say("links.column.details")}><Details say={say} row={row} /></td>
            <td className="actions">
              {row.isAsked ? <span className="soft">{say("links.asked")}</span> : <ActButton action={check} values={{ source: row.slug }} label={say("links.check")} about={row.title.text} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Found({ say, state }: { say: Say; state: Row["state"] }) {
  if (state === "never") return <span className="soft">{say("links.short.never")}</span>;
  return <span className={`inline-flex items-center gap-1.5 font-semibold ${linkColor[state]}`}><LinkMark outcome={state} />{say(`links.short.${state}`)}</span>;
}

function Details({ say, row: { httpStatus, code, finalUrl, candidate } }: { say: Say; row: Row }) {
  const parts = [
    httpStatus === null ? null : say("links.status", { status: httpStatus }),
    code === null ? null : say(`links.code.${code}`),
    finalUrl === null ? null : say("links.movedTo", { url: finalUrl }),
  ].filter((part) => part !== null);
  if (parts.length === 0 && candidate === null) return "–";
  return (
    <>
      <span className="wrap-anywhere">{parts.join(" · ")}</span>
      {candidate === null ? null : <> <Link href={`/admin/intake/captures/${candidate}`}>{say("links.candidate")}</Link></>}
    </>
  );
}
