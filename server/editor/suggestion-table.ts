import "server-only";
import { z } from "zod";
import { deskTable, inPages } from "./desk-table";
import { suggestionLists, suggestionsOf } from "./suggestions";

/** What readers sent. Their addresses of e-mail are in no table. */
export const suggestions = deskTable({
  action: "answer-suggestions", filter: { list: z.enum(suggestionLists).default("open") },
  columns: ["id", "commitment", "title", "place", "followUp", "words", "url", "language", "receivedAt", "state", "suspect", "wantsAnswer", "answeredBy", "answeredAt", "reason", "draft"],
  read: (actor, { list }) => inPages((page, size) => suggestionsOf(actor, list, page, size), ({ commitment, answer, ...row }) => ({
    id: row.id, commitment: commitment.id, title: commitment.title.text, place: row.place, followUp: row.followUp, words: row.words, url: row.url, language: row.language,
    receivedAt: row.receivedAt, state: row.state, suspect: row.isSuspect, wantsAnswer: row.wantsAnswer,
    answeredBy: answer?.by ?? null, answeredAt: answer?.at ?? null, reason: answer?.reason ?? null, draft: answer?.draft ?? null,
  })),
});
