"use server";
import { formAction } from "@/server/action";
import { publishSource } from "@/server/commands/publish-source";
import { settleReanchoring } from "@/server/commands/settle-reanchoring";

export const publishSourceAction = formAction(publishSource, ({ slug }) => `/admin/sources/${slug}?notice=published`);

export const settleReanchoringAction = formAction(settleReanchoring, ({ source }) => `/admin/sources/${source}/touched?notice=settled`);
