import type { Language } from "@/domain/language";
import { fulfilments } from "@/domain/status";
import type { Tally } from "@/domain/tally";
import { addressIn } from "../addresses";
import { words } from "../i18n/words";
import { StatusBadge } from "../status-badge";
import { TallyBar } from "./tally-bar";

export type TallyRow = { name: string; address: string; tally: Tally };
type Props = {
  rows: TallyRow[];
  lang: Language;
  heading: string;
  /** Left out where a frame around it has the same table, and a bar above it the key. */
  isFramed?: boolean;
};

/** Bars under each other, each on a line of its own on a phone, with the figures in words and as a table. */
export function TallyList({ rows, lang, heading, isFramed = false }: Props) {
  const say = words(lang);
  return (
    <>
      <ul className="border-t border-line">
        {rows.map(({ name, address, tally }) => (
          <li key={address} className="grid items-center gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[12rem_1fr] md:grid-cols-[13rem_1fr_14.5rem]">
            <a href={addressIn(lang, address)} className="plain-link inline-block py-0.5 text-note">{name}</a>
            <TallyBar tally={tally} name={name} lang={lang} />
            <span className="tabular text-small text-soft sm:col-start-2 md:col-start-auto md:text-right">
              {tally.of === 0 ? say("tally.none") : say("tally.line", { delivered: tally.counts.delivered ?? 0, of: tally.of, unknown: tally.unknown })}
            </span>
          </li>
        ))}
      </ul>
      {isFramed ? null : <KeyAndTable rows={rows} lang={lang} heading={heading} />}
    </>
  );
}

function KeyAndTable({ rows, lang, heading }: Omit<Props, "isFramed">) {
  const say = words(lang);
  const used = ["not-assessed", ...fulfilments].filter((status) =>
    rows.some(({ tally }) => (status === "not-assessed" ? tally.unknown : (tally.counts as Record<string, number>)[status] ?? 0) > 0));
  return (
    <>
      <ul aria-label={say("tally.key")} className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-small">
        {used.map((status) => <li key={status}><StatusBadge status={status === "not-assessed" ? null : status} lang={lang} /></li>)}
      </ul>
      <details className="mt-2 text-small">
        <summary className="inline-block py-1 text-accent">{say("tally.table")}</summary>
        <TallyTable rows={rows} used={used} lang={lang} heading={heading} />
      </details>
    </>
  );
}

function TallyTable({ rows, used, lang, heading }: Omit<Props, "isFramed"> & { used: string[] }) {
  const say = words(lang);
  return (
    <div className="relative mt-2 overflow-x-auto" role="region" aria-label={heading} tabIndex={0}>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">{`${heading}. ${say("tally.caption")}`}</caption>
        <thead>
          <tr className="border-b border-rule align-bottom">
            <th scope="col" className="py-1 pr-4 font-semibold">{heading}</th>
            {used.map((status) => <th key={status} scope="col" className="px-2 py-1 text-right font-semibold">{say(`status.${status}`)}</th>)}
            <th scope="col" className="py-1 pl-2 text-right font-semibold">{say("tally.total")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, address, tally }) => (
            <tr key={address} className="border-b border-line">
              <th scope="row" className="py-1 pr-4 font-normal">{name}</th>
              {used.map((status) => (
                <td key={status} className="px-2 py-1 text-right">{status === "not-assessed" ? tally.unknown : (tally.counts as Record<string, number>)[status] ?? 0}</td>
              ))}
              <td className="py-1 pl-2 text-right">{tally.of}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
