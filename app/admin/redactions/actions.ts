"use server";
import { formAction } from "@/server/action";
import { decideRedaction, requestRedaction } from "@/server/commands/redaction";

export const requestRedactionAction = formAction(requestRedaction, () => "/admin/redactions?notice=redaction-asked");

export const decideRedactionAction = formAction(decideRedaction, () => "/admin/redactions?notice=redaction-decided");
