"use server";
import { formAction } from "@/server/action";
import { submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../../../after-submit";

export const recordReplyAction = formAction(submitRecord("reply"), afterSubmit(({ slug }) => `/admin/commitments/${slug}?notice=replied`));
