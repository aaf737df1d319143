import type { Language } from "@/domain/language";
import { deskWords } from "@/ui/i18n/desk-words";
import { AskRemoval, RemovedHere, type RemovedText } from "../redactions/removed-text";
import { Said } from "./said";
import { SmallForm } from "./small-form";
import type { Talk } from "./what-changes";

type Props = { talk: Talk; notes: string | null; removed: readonly RemovedText[]; lang: Language; timeZone: string };

/** What was said about the draft, and its private notes: none of it leaves the desk. */
export function DraftTalk({ talk, notes, removed, lang, timeZone }: Props) {
  const say = deskWords(lang);
  const resolve = talk.comment === null ? null : { action: talk.resolve, draft: talk.draft };
  return (
    <aside className="draft-talk" aria-labelledby="comments">
      <h2 id="comments">{say("draft.comment.title")}</h2>
      <p className="soft">{say("draft.comment.about")}</p>
      {removed.map((text) => <RemovedHere key={text.field} removed={text} lang={lang} />)}
      {!notes ? null : (
        <div className="private-notes">
          <h3>{say("draft.notes")}</h3>
          <p>{notes}</p>
          {talk.mayAskRemoval ? <AskRemoval target="draft.private-notes" record={talk.draft} lang={lang} /> : null}
        </div>
      )}
      {talk.comments.length === 0 ? null : <ul>{talk.comments.map((said) => <Said key={said.id} said={said} lang={lang} timeZone={timeZone} resolve={resolve} mayAskRemoval={talk.mayAskRemoval} />)}</ul>}
      {talk.comment === null ? null : (
        <SmallForm action={talk.comment} values={{ draft: talk.draft, field: null }} text={{ name: "text", label: say("draft.comment.general"), rows: 3 }} submit={say("draft.comment.submit")} />
      )}
    </aside>
  );
}
