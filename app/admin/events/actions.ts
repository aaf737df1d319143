"use server";
import { formAction } from "@/server/action";
import { submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

export const publishEventAction = formAction(submitRecord("event"), afterSubmit(() => "/admin/events?notice=published"));

export const publishSeriesAction = formAction(submitRecord("series"), afterSubmit(() => "/admin/events?notice=published"));
