"use server";
import { formAction } from "@/server/action";
import { publishSeries } from "@/server/commands/publish-event";
import { submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

export const publishEventAction = formAction(submitRecord("event"), afterSubmit(() => "/admin/events?notice=published"));

export const publishSeriesAction = formAction(publishSeries, () => "/admin/events?notice=published");
