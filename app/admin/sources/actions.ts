"use server";
import { formAction } from "@/server/action";
import { publishSource } from "@/server/commands/publish-source";

export const publishSourceAction = formAction(publishSource, ({ slug }) => `/admin/sources/${slug}?notice=published`);
