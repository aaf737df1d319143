"use server";
import { fileAction, formAction } from "@/server/action";
import { captureDocument } from "@/server/commands/capture-document";
import { discardCapture } from "@/server/commands/discard-capture";
import { keepCapture } from "@/server/commands/keep-capture";

export const captureDocumentAction = fileAction(captureDocument, ({ id }) => `/admin/intake/captures/${id}`);
export const keepCaptureAction = formAction(keepCapture, ({ capture }) => `/admin/intake/captures/${capture}?notice=kept`);
export const discardCaptureAction = formAction(discardCapture, () => "/admin/intake?notice=discarded");
