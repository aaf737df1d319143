import { z } from "zod";
import { optionalPartialDate, optionalSlug, revision, slug } from "./fields";
import { bilingual, optionalBilingual } from "./language";

export const eventKinds = ["meeting", "call", "summit", "dialogue", "briefing", "interview", "visit", "other"] as const;
export type EventKind = (typeof eventKinds)[number];

/** Whether a date stands in the document or was worked out from it (then the reason says how). */
export const dateBases = ["stated", "inferred"] as const;
export type DateBasis = (typeof dateBases)[number];

export const eventInput = z.strictObject({
  slug,
  kind: z.enum(eventKinds, { error: "required" }),
  name: bilingual(160),
  description: optionalBilingual(800),
  heldOn: optionalPartialDate,
  heldOnBasis: z.enum(dateBases).default("stated"),
  heldOnReason: optionalBilingual(300),
  /** The series it belongs to, e.g. "high-level-economic-dialogue". */
  series: optionalSlug,
  participants: z.array(slug).max(60).default([]),
  ...revision,
}).superRefine((event, context) => {
  if (event.heldOnBasis === "inferred" && event.heldOnReason.en === null && event.heldOnReason.es === null)
    context.addIssue({ code: "custom", message: "inference-needs-reason", path: ["heldOnReason"] });
});
export type EventInput = z.infer<typeof eventInput>;

export const seriesInput = z.strictObject({ slug, name: bilingual(160) });
export type SeriesInput = z.infer<typeof seriesInput>;
