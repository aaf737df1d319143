import type { Language } from "@/domain/language";
import { deskWords } from "@/ui/i18n/desk-words";
import { Said } from "./said";
import { SmallForm } from "./small-form";
import type { Talk } from "./what-changes";

type Props = { talk: Talk; notes: string | null; lang: Language; timeZone: string };

/** What was said about the draft, and its private notes: none of it leaves the desk. */
export function DraftTalk({ talk, notes, lang, timeZone }: Props) {
  const say = deskWords(lang);
  const resolve = talk.comment === null ? null : { action: talk.resolve, draft: talk.draft };
  return (
    <aside className="draft-talk" aria-labelledby="comments">
      <h2 id="comments">{say("draft.comment.title")}</h2>
      <p className="soft">{say("draft.comment.about")}</p>
      {notes === null ? null : <div className="private-notes"><h3>{say("draft.notes")}</h3><p>{notes}</p></div>}
      {talk.comments.length === 0 ? null : <ul>{talk.comments.map((said) => <Said key={said.id} said={said} lang={lang} timeZone={timeZone} resolve={resolve} />)}</ul>}
      {talk.comment === null ? null : (
        <SmallForm action={talk.comment} values={{ draft: talk.draft, field: null }} text={{ name: "text", label: say("draft.comment.general"), rows: 3 }} submit={say("draft.comment.submit")} />
      )}
    </aside>
  );
}
