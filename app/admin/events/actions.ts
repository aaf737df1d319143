"use server";
import { formAction } from "@/server/action";
import { publishEvent, publishSeries } from "@/server/commands/publish-event";

export const publishEventAction = formAction(publishEvent, () => "/admin/events?notice=published");

export const publishSeriesAction = formAction(publishSeries, () => "/admin/events?notice=published");
