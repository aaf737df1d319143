"use server";
import { formAction } from "@/server/action";
import { submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

export const publishTopicAction = formAction(submitRecord("topic"), afterSubmit(() => "/admin/topics?notice=published"));
