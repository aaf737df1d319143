import type { z } from "zod";
import type { eventInput, seriesInput } from "../domain/event";
import type { FollowUpDraft } from "../domain/follow-up";
import type { indicatorInput, measurementInput } from "../domain/indicator";
import type { partyInput } from "../domain/party";
import type { citationInput, quotation } from "../domain/quotation";
import type { sourceInput } from "../domain/source";
import type { topicInput } from "../domain/topic";

export type TopicDraft = z.input<typeof topicInput>;
export type PartyDraft = z.input<typeof partyInput>;
export type SeriesDraft = z.input<typeof seriesInput>;
export type EventDraft = z.input<typeof eventInput>;
export type SourceDraft = z.input<typeof sourceInput>;
export type QuotationDraft = z.input<typeof quotation>;
export type CitationDraft = z.input<typeof citationInput>;
export type IndicatorDraft = z.input<typeof indicatorInput>;

/** `key` never changes: the loader derives the row's id from it, so a second load adds nothing. */
export type MeasurementSeed = { key: string; measurement: z.input<typeof measurementInput> };

type FollowUpSeedDraft = Omit<FollowUpDraft, "obligation" | "condition" | "baseVersion">;

/** The ids of obligations and conditions exist only once loaded; until then they are named. */
export type FollowUpSeed =
  | { key: string; commitment: string; party: string; followUp: FollowUpSeedDraft }
  | { key: string; commitment: string; condition: number; followUp: FollowUpSeedDraft };
