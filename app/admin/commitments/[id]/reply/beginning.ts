import type { Language } from "@/domain/language";
import type { DeskReply, ReplySubject } from "@/server/editor/replies";
import { quoteAgain } from "@/ui/desk/quoting/quote";

/** What the form begins with: of a correction all that the answer says, else the party that is judged. */
export function replyBeginning({ followed, row }: ReplySubject, amended: DeskReply | null, language: Language) {
  const target = { followUp: row.id, because: null };
  if (amended === null) return { ...target, kind: "reply", party: followed.party, text: null, textLang: language, repliedOn: null, quotation: null, replaces: null };
  const { id, party, text, textLang, repliedOn, quotation } = amended;
  return { ...target, kind: "correction", replaces: id, party: party?.slug ?? null, text, textLang, repliedOn, quotation: quotation === null ? null : quoteAgain(quotation) };
}
