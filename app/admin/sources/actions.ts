"use server";
import { formAction } from "@/server/action";
import { settleReanchoring } from "@/server/commands/settle-reanchoring";
import { submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

export const publishSourceAction = formAction(submitRecord("source"), afterSubmit(({ slug }) => `/admin/sources/${slug}?notice=published`));

export const settleReanchoringAction = formAction(settleReanchoring, ({ source }) => `/admin/sources/${source}/touched?notice=settled`);
