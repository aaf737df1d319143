"use server";
import { formAction } from "@/server/action";
import { submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

export const publishRubricAction = formAction(submitRecord("rubric"), afterSubmit(() => "/admin/rubric?notice=published"));
