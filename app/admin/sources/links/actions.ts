"use server";
import { formAction } from "@/server/action";
import { checkLink } from "@/server/commands/run-job";

export const checkLinkAction = formAction(checkLink, () => "/admin/sources/links?notice=link-asked");
