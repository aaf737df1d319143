import { z } from "zod";
import { choice, commitmentReference, optionalPartialDate, optionalUuid, revision, slug } from "./fields";
import { bilingual, optionalBilingual, optionalText } from "./language";
import { quotation } from "./quotation";

export const bounds = ["exact", "up-to", "at-least", "about", "more-than"] as const;
export type Bound = (typeof bounds)[number];

/** The rungs between a promise and what people get; money and visas have each their own. */
export const stages = ["promised", "authorised", "allocated", "spent", "reached", "issued", "arrived"] as const;
export type Stage = (typeof stages)[number];

/** A unit is a code; its name in words is in the message catalogues. */
export const units = ["visas", "usd", "usd-per-year", "countries", "doses", "persons", "percent", "count"] as const;
export type Unit = (typeof units)[number];

/** Forms post text; the database keeps four digits after the point. */
const amount = z.preprocess(
  (value) => (typeof value === "string" && /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : value),
  z.number({ error: "not-a-number" }).min(0, { error: "not-a-number" }).max(1e15, { error: "not-a-number" }),
);

/** Drafts from before it had two languages hold one text. */
const period = z.preprocess((given) => (typeof given === "string" || given === null ? { en: given } : given), optionalBilingual(80));

export const indicatorInput = z.strictObject({
  slug,
  commitment: commitmentReference,
  label: bilingual(160),
  unit: z.enum(units, { error: "required" }),
  targets: z.array(z.strictObject({
    /** The party whose obligation (or ask) carries the target. */
    party: slug,
    value: amount,
    bound: z.enum(bounds, { error: "required" }),
    /** What the number is a part of ("within the supplement of 35,000"). */
    base: optionalBilingual(300),
    /** Whom it is for, as worded. */
    population: optionalText(200),
    period,
    byWhen: optionalPartialDate,
    quotation,
  })).max(20).default([]),
  ...revision,
});
export type IndicatorInput = z.infer<typeof indicatorInput>;

export const measurementInput = z.strictObject({
  indicator: slug,
  value: amount,
  bound: z.enum(bounds).default("exact"),
  period,
  stage: choice(z.enum(stages, { error: "invalid" }).nullable().default(null)),
  reportedBy: slug,
  base: optionalBilingual(300),
  note: optionalBilingual(400),
  quotation,
  /** The measurement that it takes the place of, which stays readable. */
  revises: optionalUuid,
});
export type MeasurementInput = z.infer<typeof measurementInput>;
