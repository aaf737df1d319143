"use server";
import { formAction } from "@/server/action";
import { submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

export const publishPartyAction = formAction(submitRecord("party"), afterSubmit(() => "/admin/parties?notice=published"));
