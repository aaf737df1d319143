"use server";
import { answerAction, formAction } from "@/server/action";
import { publishDraft } from "@/server/commands/publish-draft";
import { commentDraft, discardDraft, reopenDraft, resendDraft, resolveComment, returnDraft } from "@/server/commands/step-draft";
import { keepTyped } from "@/server/commands/submit-record";

export const saveDraftAction = answerAction(keepTyped);

export const publishDraftAction = formAction(publishDraft, () => "/admin/drafts?show=waiting&notice=published");

export const returnDraftAction = formAction(returnDraft, () => "/admin/drafts?show=waiting&notice=draft-returned");

export const reopenDraftAction = formAction(reopenDraft, ({ id }) => `/admin/drafts/${id}?notice=draft-reopened`);

export const resendDraftAction = formAction(resendDraft, ({ id }) => `/admin/drafts/${id}?notice=draft-sent`);

export const discardDraftAction = formAction(discardDraft, () => "/admin/drafts?notice=draft-discarded");

export const commentDraftAction = formAction(commentDraft, ({ id }) => `/admin/drafts/${id}?notice=draft-commented#comments`);

export const resolveCommentAction = formAction(resolveComment, ({ id }) => `/admin/drafts/${id}?notice=draft-resolved#comments`);
