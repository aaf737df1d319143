import type { DraftKind } from "@/domain/draft";
import type { Language } from "@/domain/language";
import { deskWords } from "@/ui/i18n/desk-words";
import { ChangedWords } from "../changed-words";
import { labelIn } from "../label-in";
import { sideBySide } from "../leaves";
import type { DeskAction } from "../use-desk-form";
import type { SaidOfDraft } from "./form-desk";
import { Said } from "./said";
import { SmallForm } from "./small-form";
import { isRead, valueInWords } from "./value-in-words";

export type Talk = { comments: readonly SaidOfDraft[]; comment: DeskAction | null; resolve: DeskAction; draft: string; mayAskRemoval: boolean };
type Props = {
  kind: DraftKind; current: unknown; input: unknown;
  /** The words behind an id. */
  quoted: Readonly<Record<string, string>>;
  talk: Talk; lang: Language; timeZone: string;
};

const rowsOf = (current: unknown, input: unknown) => {
  const rows = sideBySide(current, input).filter(({ path }) => isRead(path));
  return { rows, shown: current === null ? rows : rows.filter(({ before, after }) => before !== after) };
};

/** What was said of the whole, or of a field that is not among the changes. */
export const saidElsewhere = (comments: readonly SaidOfDraft[], current: unknown, input: unknown): SaidOfDraft[] => {
  const places = new Set(rowsOf(current, input).shown.map(({ path }) => path));
  return comments.filter(({ field }) => field === null || !places.has(field));
};

/** Field by field and word by word, what would be different for the public; beside each field what was said of it. */
export function WhatChanges({ kind, current, input, quoted, talk, lang, timeZone }: Props) {
  const say = deskWords(lang);
  const { rows, shown } = rowsOf(current, input);
  const inWords = (path: string, value: string) => valueInWords(say, kind, path, quoted[value] ?? value);
  return (
    <section aria-labelledby="what-changes" className="what-changes">
      <h2 id="what-changes">{say(current === null ? "draft.whatIsNew" : "draft.whatChanges")}</h2>
      {shown.length === 0 ? <p className="soft">{say("draft.nothingChanges")}</p> : null}
      <dl>
        {shown.map(({ path, before, after }) => (
          <div key={path} className="change">
            <dt>{labelIn(say, path)}</dt>
            <dd>
              <p className="change-words">
                {current === null ? inWords(path, after) : <ChangedWords before={inWords(path, before)} after={inWords(path, after)} say={say} />}
              </p>
              <FieldTalk path={path} talk={talk} lang={lang} timeZone={timeZone} />
            </dd>
          </div>
        ))}
      </dl>
      {current === null || shown.length === rows.length ? null : <p className="soft">{say("draft.unchanged", { n: rows.length - shown.length })}</p>}
    </section>
  );
}

function FieldTalk({ path, talk, lang, timeZone }: { path: string; talk: Talk; lang: Language; timeZone: string }) {
  const say = deskWords(lang);
  const said = talk.comments.filter(({ field }) => field === path);
  const resolve = talk.comment === null ? null : { action: talk.resolve, draft: talk.draft };
  return (
    <div className="field-talk">
      {said.length === 0 ? null : <ul>{said.map((one) => <Said key={one.id} said={one} lang={lang} timeZone={timeZone} resolve={resolve} namesField={false} mayAskRemoval={talk.mayAskRemoval} />)}</ul>}
      {talk.comment === null ? null : (
        <details>
          <summary>{say("draft.comment.add")}<span className="sr-only"> {labelIn(say, path)}</span></summary>
          <SmallForm action={talk.comment} values={{ draft: talk.draft, field: path }} text={{ name: "text", label: say("draft.comment.here"), rows: 2 }} submit={say("draft.comment.submit")} />
        </details>
      )}
    </div>
  );
}
