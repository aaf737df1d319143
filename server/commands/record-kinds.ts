import "server-only";
import { keepForm } from "@/domain/capture";
import { commitmentInput } from "@/domain/commitment";
import type { DraftKind } from "@/domain/draft";
import { eventInput, seriesInput } from "@/domain/event";
import { followUpInput, translationInput } from "@/domain/follow-up";
import { indicatorInput, measurementInput } from "@/domain/indicator";
import { partyInput } from "@/domain/party";
import { replyInput } from "@/domain/reply";
import { rubricInput } from "@/domain/rubric";
import { sourceInput } from "@/domain/source";
import { topicInput } from "@/domain/topic";
import { eventAsInput, partyAsInput, sourceAsInput, topicAsInput } from "../editor/as-input";
import { commitmentAsInput } from "../editor/commitment-as-input";
import { indicatorAsInput, measurementAsInput } from "../editor/indicator-as-input";
import { rubricAsInput } from "../editor/rubric-for-edit";
import { decisions } from "./decision-kinds";
import { logNow } from "./log-now";
import { keepCaptureIn } from "./keep-capture";
import { logFollowUpIn } from "./log-follow-up";
import { publishCommitmentIn } from "./publish-commitment";
import { publishEventIn, publishSeriesIn } from "./publish-event";
import { publishIndicatorIn } from "./publish-indicator";
import { publishPartyIn } from "./publish-party";
import { publishRubricIn } from "./publish-rubric";
import { publishSourceIn } from "./publish-source";
import { publishTopicIn } from "./publish-topic";
import { currentOf, ofRevision, reader, type ReadKind } from "./record-kind";
import { recordMeasurementIn } from "./record-measurement";
import { recordReplyIn } from "./record-reply";
import { translateFollowUpIn, translationNow } from "./translate-follow-up";

/** Every kind of record that moves as a draft: how its input is read, published, and shown as it is now. */
export const recordKinds: Record<DraftKind, ReadKind> = {
  ...decisions,
  topic: reader({ schema: topicInput, about: ofRevision, publishIn: publishTopicIn, current: currentOf(topicAsInput) }),
  party: reader({ schema: partyInput, about: ofRevision, publishIn: publishPartyIn, current: currentOf(partyAsInput) }),
  event: reader({ schema: eventInput, about: ofRevision, publishIn: publishEventIn, current: currentOf(eventAsInput) }),
  source: reader({
    schema: sourceInput, about: ofRevision, current: currentOf(sourceAsInput),
    publishIn: (tx, actor, input, by) => publishSourceIn(tx, actor, input, null, by),
  }),
  capture: reader({
    schema: keepForm, about: (input) => ({ target: input.capture, baseVersion: null, name: input.as === "source" ? input.slug : input.source }),
    publishIn: async (tx, actor, input, by) => {
      const { capture, slug } = await keepCaptureIn(tx, actor, input, by);
      return { id: capture, slug };
    },
    current: async () => null,
  }),
  commitment: reader({
    schema: commitmentInput, about: ofRevision, current: currentOf(commitmentAsInput),
    // The draft is closed by whoever publishes it, of whatever kind it is.
    publishIn: (tx, actor, input, by) => publishCommitmentIn(tx, actor, { ...input, draft: null }, by),
  }),
  "follow-up": reader({
    schema: followUpInput, current: logNow,
    about: ({ obligation, condition, baseVersion }) => ({ target: obligation ?? condition, baseVersion, name: obligation ?? condition ?? "" }),
    publishIn: async (tx, actor, input, by) => {
      const { id, commitment } = await logFollowUpIn(tx, actor, input, { by });
      return { id, slug: commitment };
    },
  }),
  indicator: reader({
    schema: indicatorInput, about: ofRevision, current: currentOf(indicatorAsInput),
    // A number is read with its commitment.
    publishIn: async (tx, actor, input, by) => ({ id: (await publishIndicatorIn(tx, actor, input, by)).id, slug: input.commitment }),
  }),
  measurement: reader({
    schema: measurementInput, about: ({ indicator }) => ({ target: null, baseVersion: null, name: indicator }),
    publishIn: async (tx, actor, input, by) => {
      const { id, commitment } = await recordMeasurementIn(tx, actor, input, { by });
      return { id, slug: commitment };
    },
    current: async (tx, { revises }) => (revises === null ? null : measurementAsInput(tx, revises)),
  }),
  series: reader({ schema: seriesInput, about: ({ slug }) => ({ target: null, baseVersion: null, name: slug }), publishIn: publishSeriesIn, current: async () => null }),
  rubric: reader({
    schema: rubricInput, about: ({ baseVersion }) => ({ target: null, baseVersion, name: "rubric" }), current: rubricAsInput,
    publishIn: async (tx, actor, input, by) => {
      const { id, number } = await publishRubricIn(tx, actor, input, by);
      return { id, slug: String(number) };
    },
  }),
  translation: reader({
    schema: translationInput, about: ({ followUp, baseVersion }) => ({ target: followUp, baseVersion, name: followUp }), current: translationNow,
    publishIn: async (tx, actor, input, by) => {
      const { id, commitment } = await translateFollowUpIn(tx, actor, input, by);
      return { id, slug: commitment };
    },
  }),
  reply: reader({
    schema: replyInput, about: ({ followUp }) => ({ target: followUp, baseVersion: null, name: followUp }), current: async () => null,
    publishIn: async (tx, actor, input, by) => {
      const { id, commitment } = await recordReplyIn(tx, actor, input, by);
      return { id, slug: commitment };
    },
  }),
};
