import { z } from "zod";
import { isStorable } from "./language";
import { isPlainDate, periodOf } from "./plain-date";

/** Field types that several schemas share. Messages are codes; `ui/i18n` turns them into sentences. */
export const slug = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .max(100, { error: "too-long" })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "not-a-slug" });

export const plainDate = z.string({ error: "required" }).trim().min(1, { error: "required" }).refine(isPlainDate, { error: "not-a-day" });

export const partialDate = z
  .string({ error: "required" })
  .trim()
  .min(1, { error: "required" })
  .refine((value) => periodOf(value) !== null, { error: "not-a-date" });

const blankToNull = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

/** An optional field of a form: left empty it is "not given". */
export const choice = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankToNull, schema);

export const optionalSlug = z.preprocess(blankToNull, slug.nullable().default(null));
export const optionalPartialDate = z.preprocess(blankToNull, partialDate.nullable().default(null));

/** Only web addresses may become links: no `javascript:`, no `data:`. */
export const optionalWebAddress = z.preprocess(
  blankToNull,
  z.url({ protocol: /^https?$/, error: "not-a-web-address" }).max(2000, { error: "too-long" })
    .refine(isStorable, { error: "not-a-web-address" }).nullable().default(null),
);

export const uuid = z.uuid({ error: "invalid" });
export const optionalUuid = z.preprocess(blankToNull, uuid.nullable().default(null));
/** The version that an edit was based on: a whole number, 0 for a new record. */
export const baseVersion = z.coerce.number({ error: "invalid" }).int({ error: "invalid" }).min(0, { error: "invalid" });

/** Which published record an edit is of (null for a new one), and the version that it was based on. */
export const revision = { id: optionalUuid, baseVersion: baseVersion.default(0) };

/** "USMX-7" or a slug. */
export const commitmentReference = z
  .string({ error: "required" })
  .trim()
  .max(100, { error: "too-long" })
  .regex(/^(?:[A-Z]{2,8}-[1-9]\d{0,8}|[a-z0-9]+(?:-[a-z0-9]+)*)$/, { error: "not-a-reference" });
