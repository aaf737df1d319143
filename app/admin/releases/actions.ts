"use server";
import { formAction } from "@/server/action";
import { submitDecision } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

export const freezeReleaseAction = formAction(submitDecision("release"), afterSubmit(() => "/admin/releases?notice=frozen"));
