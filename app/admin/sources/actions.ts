"use server";
import { formAction } from "@/server/action";
import { submitDecision, submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

export const publishSourceAction = formAction(submitRecord("source"), afterSubmit(({ slug }) => `/admin/sources/${slug}?notice=published`));

export const settleReanchoringAction = formAction(submitDecision("settlement"), afterSubmit(({ slug }) => `/admin/sources/${slug}/touched?notice=settled`));
