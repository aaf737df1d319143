import "server-only";
import type { RedactionRequest } from "@/domain/redaction";
import type { Tx } from "./write";

/** What stands now where a removal is asked for; empty where there is nothing to remove. */
export async function removableText(tx: Tx, { target, recordId }: Pick<RedactionRequest, "target" | "recordId">): Promise<string> {
  const where = { id: recordId };
  const text = async (): Promise<string | null | undefined> => {
    switch (target) {
      case "follow-up.note": return (await tx.followUp.findUnique({ where, select: { note: true } }))?.note;
      case "follow-up.searched": return (await tx.followUp.findUnique({ where, select: { searched: true } }))?.searched;
      case "follow-up.because": return (await tx.followUp.findUnique({ where, select: { because: true } }))?.because;
      case "follow-up-translation.note": return (await tx.followUpTranslation.findUnique({ where, select: { note: true } }))?.note;
      case "follow-up-translation.searched": return (await tx.followUpTranslation.findUnique({ where, select: { searched: true } }))?.searched;
      case "follow-up-translation.because": return (await tx.followUpTranslation.findUnique({ where, select: { because: true } }))?.because;
      case "commitment-version.summary-en": return (await tx.commitmentVersion.findUnique({ where, select: { summaryEn: true } }))?.summaryEn;
      case "commitment-version.summary-es": return (await tx.commitmentVersion.findUnique({ where, select: { summaryEs: true } }))?.summaryEs;
      case "criterion.text-en": return (await tx.criterion.findUnique({ where, select: { textEn: true } }))?.textEn;
      case "criterion.text-es": return (await tx.criterion.findUnique({ where, select: { textEs: true } }))?.textEs;
      case "reply.text": return (await tx.reply.findUnique({ where, select: { text: true } }))?.text;
      case "reply.because": return (await tx.reply.findUnique({ where, select: { because: true } }))?.because;
      case "suggestion.words": return (await tx.suggestion.findUnique({ where, select: { words: true } }))?.words;
      case "draft-comment.text": return (await tx.draftComment.findUnique({ where, select: { text: true } }))?.text;
      case "draft.private-notes": return (await tx.draft.findUnique({ where, select: { privateNotes: true } }))?.privateNotes;
      case "draft.payload": return typedIn((await tx.draft.findUnique({ where, select: { payload: true } }))?.payload);
      case "release-file.content": return (await tx.releaseChunk.count({ where: { fileId: recordId } })) > 0 ? recordId : null;
      case "audit-text.before": case "audit-text.after":
        return (await tx.auditText.findUnique({ where: { eventSequence_side: { eventSequence: BigInt(recordId), side: target.slice("audit-text.".length) } }, select: { content: true } }))?.content;
    }
  };
  return (await text()) ?? "";
}

/** Everything that was typed into a form, field by field. */
function typedIn(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? Object.values(value).map(typedIn).join("") : "";
}
