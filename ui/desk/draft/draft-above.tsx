import Link from "next/link";
import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";
import { labelIn } from "../label-in";
import { RemovedHere } from "../redactions/removed-text";
import type { DeskAction } from "../use-desk-form";
import { DiscardStep } from "./draft-steps";
import type { FormDesk, SaidOfDraft } from "./form-desk";

type Props = {
  draft: FormDesk["draft"];
  unfinished: readonly { id: string; savedAt: string }[];
  discard: DeskAction;
  lang: Language;
  timeZone: string;
};

/** Above a form: which draft this is, what was said about it, and what else is unfinished. */
export function DraftAbove({ draft, unfinished, discard, lang, timeZone }: Props) {
  const say = deskWords(lang);
  if (draft === null) {
    if (unfinished.length === 0) return null;
    return (
      <aside className="notice" aria-label={say("draft.unfinished")}>
        <p>{say("draft.unfinished")}</p>
        <ul>
          {unfinished.map(({ id, savedAt }) => (
            <li key={id}><Link href={`/admin/drafts/${id}`}>{say("draft.savedOn", { at: instantInWords(savedAt, lang, timeZone) })}</Link></li>
          ))}
        </ul>
      </aside>
    );
  }
  const open = draft.comments.filter(({ resolvedBy }) => resolvedBy === null);
  return (
    <aside className={`notice draft-above draft-${draft.state}`} aria-label={say("draft.this")}>
      <p>
        <strong>{say(`draft.state.${draft.state}`)}</strong>
        {draft.isOwn ? null : <> · {say("draft.by", { name: draft.author })}</>}
        {" · "}<Link href={`/admin/drafts/${draft.id}`}>{say("draft.seeAll")}</Link>
      </p>
      {open.map((said) => <Said key={said.id} said={said} lang={lang} />)}
      {draft.mayDiscard ? <DiscardStep action={discard} draft={draft.id} version={draft.version} say={say} /> : null}
    </aside>
  );
}

function Said({ said, lang }: { said: SaidOfDraft; lang: Language }) {
  const say = deskWords(lang);
  return (
    <blockquote className={`said said-${said.kind}`}>
      <p className="soft">{[said.author, said.kind === "return" ? say("draft.returnedWith") : said.field === null ? null : labelIn(say, said.field)].filter(Boolean).join(" · ")}</p>
      {said.removed === null ? <p className="said-text">{said.text}</p> : <RemovedHere removed={said.removed} lang={lang} />}
    </blockquote>
  );
}
