import type { RowIssue } from "@/domain/import-file";
import type { Language } from "@/domain/language";
import type { Refusal } from "@/domain/refusal";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Say } from "@/ui/i18n/words";
import { ChangedWords } from "../changed-words";
import { labelIn } from "../label-in";
import { sideBySide } from "../leaves";
import { Pager } from "../pager";
import { isRead, valueInWords } from "./value-in-words";

type Row = { row: number; what: "add" | "change"; name: string; title: string; current: unknown; input: unknown };
type Batch = {
  kind: "commitment" | "follow-up"; added: number; changed: number; rows: { rows: readonly Row[]; of: number; page: number; pages: number };
  quoted: Readonly<Record<string, string>>; issues: readonly RowIssue[]; refusal: Refusal | null;
};
type Props = { batch: Batch; lang: Language; href: (page: number) => string };

/** As many as are read before somebody asks for the file to be corrected. */
const shownIssues = 50;

/** Many records at once: how many, and each with what it says or what changes in it. They are published together or not at all. */
export function BatchReview({ batch, lang, href }: Props) {
  const say = deskWords(lang);
  const { added, changed, rows } = batch;
  return (
    <section aria-labelledby="batch" className="batch">
      <h2 id="batch">{say("twoPersons.batch.title", { n: added + changed })}</h2>
      <p>{say("twoPersons.batch.counts", { added, changed })} {say("twoPersons.batch.together")}</p>
      <Hindrances batch={batch} say={say} />
      <ol className="batch-rows" start={(rows.page - 1) * 25 + 1}>
        {rows.rows.map((row) => <BatchRow key={row.row} row={row} batch={batch} say={say} />)}
      </ol>
      {rows.of === 0 ? null : <Pager say={say} page={rows.page} pages={rows.pages} of={rows.of} href={href} />}
    </section>
  );
}

/** What has come in between: since it was sent, the record has changed so that it cannot be published as it is. */
function Hindrances({ batch: { issues, refusal }, say }: { batch: Batch; say: Say }) {
  if (issues.length === 0 && refusal === null) return null;
  const whole = refusal === null ? [] : refusal.issues.length === 0 ? [say(refusal.reason === "conflict" ? "draft.overtaken" : `refusals.${refusal.reason}`)] : refusal.issues.map((issue) => say(`issues.${issue.code}`, issue.params));
  return (
    <div className="notice notice-bad">
      <p>{say("draft.hindered")}</p>
      <ul>
        {whole.map((sentence) => <li key={sentence}>{sentence}</li>)}
        {issues.slice(0, shownIssues).map((issue, index) => (
          <li key={index}>{say("twoPersons.batch.row", { row: issue.row })} {issue.path === "" ? "" : `${labelIn(say, issue.path)}: `}{say(`issues.${issue.code}`, issue.params)}</li>
        ))}
      </ul>
      {issues.length > shownIssues ? <p>{say("import.more", { n: issues.length - shownIssues })}</p> : null}
    </div>
  );
}

function BatchRow({ row: { what, name, title, current, input }, batch, say }: { row: Row; batch: Batch; say: Say }) {
  const rows = sideBySide(current, input).filter(({ path }) => isRead(path) && path !== "changeNote");
  const shown = current === null ? rows : rows.filter(({ before, after }) => before !== after);
  const inWords = (path: string, value: string) => valueInWords(say, batch.kind, path, batch.quoted[value] ?? value);
  return (
    <li>
      <details open={shown.length <= 3}>
        <summary><span className={`batch-what batch-${what}`}>{say(`import.what.${what}`)}</span> <code>{name}</code> {title} <span className="soft">{say("twoPersons.batch.fields", { n: shown.length })}</span></summary>
        <dl>
          {shown.map(({ path, before, after }) => (
            <div key={path} className="change">
              <dt>{labelIn(say, path)}</dt>
              <dd className="change-words">{current === null ? inWords(path, after) : <ChangedWords before={inWords(path, before)} after={inWords(path, after)} say={say} />}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
