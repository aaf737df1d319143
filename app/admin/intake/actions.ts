"use server";
import { fileAction, formAction } from "@/server/action";
import { captureDocument } from "@/server/commands/capture-document";
import { discardCapture } from "@/server/commands/discard-capture";
import { submitDecision, submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

export const captureDocumentAction = fileAction(captureDocument, ({ id }) => `/admin/intake/captures/${id}`);
export const keepCaptureAction = formAction(submitRecord("capture"), afterSubmit(({ id }) => `/admin/intake/captures/${id}?notice=kept`));
export const keepVersionAction = formAction(submitDecision("capture"), afterSubmit(({ id }) => `/admin/intake/captures/${id}?notice=kept`));
export const discardCaptureAction = formAction(discardCapture, () => "/admin/intake?notice=discarded");
