"use server";
import { formAction } from "@/server/action";
import { submitRecord } from "@/server/commands/submit-record";
import { afterSubmit } from "../after-submit";

/** A figure is read with its commitment. */
export const publishIndicatorAction = formAction(submitRecord("indicator"), afterSubmit(({ slug }) => `/admin/commitments/${slug}?notice=published`));

export const recordMeasurementAction = formAction(submitRecord("measurement"), afterSubmit(({ slug }) => `/admin/commitments/${slug}?notice=measured`));
