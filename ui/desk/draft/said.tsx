import type { Language } from "@/domain/language";
import { instantInWords } from "@/ui/dates";
import { deskWords } from "@/ui/i18n/desk-words";
import { labelIn } from "../label-in";
import { AskRemoval, RemovedHere } from "../redactions/removed-text";
import type { DeskAction } from "../use-desk-form";
import type { SaidOfDraft } from "./form-desk";
import { SmallForm } from "./small-form";

type Props = {
  said: SaidOfDraft; lang: Language; timeZone: string;
  /** How to mark it as settled, where this person may; null else. */
  resolve: { action: DeskAction; draft: string } | null;
  /** Where it stands beside its field already, that need not be said. */
  namesField?: boolean;
  /** Whether this person may ask for its words to be removed by law. */
  mayAskRemoval?: boolean;
};

/** Something said about a draft; what is settled stays readable and steps back. */
export function Said({ said, lang, timeZone, resolve, namesField = true, mayAskRemoval = false }: Props) {
  const say = deskWords(lang);
  const about = said.kind === "return" ? say("draft.returnedWith") : namesField && said.field !== null ? labelIn(say, said.field) : null;
  return (
    <li className={`said said-${said.kind} ${said.resolvedBy === null ? "" : "said-settled"}`}>
      <p className="soft">{[said.author, about, instantInWords(said.at, lang, timeZone)].filter(Boolean).join(" · ")}</p>
      {said.removed === null ? <p className="said-text">{said.text}</p> : <RemovedHere removed={said.removed} lang={lang} />}
      {said.resolvedBy !== null ? <p className="soft">{say("draft.comment.resolvedBy", { name: said.resolvedBy })}</p> : null}
      {said.resolvedBy === null && said.kind === "comment" && resolve !== null
        ? <SmallForm action={resolve.action} values={{ draft: resolve.draft, comment: said.id }} submit={say("draft.comment.resolve")} /> : null}
      {mayAskRemoval && said.removed === null ? <AskRemoval target="draft-comment.text" record={said.id} lang={lang} /> : null}
    </li>
  );
}
