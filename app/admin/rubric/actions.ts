"use server";
import { formAction } from "@/server/action";
import { publishRubric } from "@/server/commands/publish-rubric";

export const publishRubricAction = formAction(publishRubric, () => "/admin/rubric?notice=published");
