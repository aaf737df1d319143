import "server-only";
import type { z } from "zod";
import { keepForm } from "@/domain/capture";
import { commitmentInput } from "@/domain/commitment";
import type { DraftKind } from "@/domain/draft";
import { eventInput } from "@/domain/event";
import { followUpInput } from "@/domain/follow-up";
import { partyInput } from "@/domain/party";
import { done, parse, type Result } from "@/domain/refusal";
import { sourceInput } from "@/domain/source";
import { topicInput } from "@/domain/topic";
import type { Actor } from "../actor";
import { eventAsInput, partyAsInput, sourceAsInput, topicAsInput } from "../editor/as-input";
import { commitmentAsInput } from "../editor/commitment-as-input";
import type { Authorship } from "./authorship";
import { logNow } from "./log-now";
import { keepCaptureIn } from "./keep-capture";
import { logFollowUpIn } from "./log-follow-up";
import { publishCommitmentIn } from "./publish-commitment";
import { publishEventIn } from "./publish-event";
import { publishPartyIn } from "./publish-party";
import { publishSourceIn } from "./publish-source";
import { publishTopicIn } from "./publish-topic";
import type { Tx } from "./write";

/** What became public, and at which address: of a follow-up the commitment's. */
export type PublishedRecord = { id: string; slug: string };

/** An input that was parsed, and what can be done with it. */
export type ReadyRecord = {
  /** What the draft is about: the record that it changes, the obligation that it assesses; null for a new record. */
  target: string | null;
  baseVersion: number | null;
  /** As the audit trail names it. */
  name: string;
  publishIn: (tx: Tx, actor: Actor, by: Authorship) => Promise<PublishedRecord>;
  /** The record as it is published now, in the shape of its input. */
  current: (tx: Tx) => Promise<unknown>;
};

type Kind<Input> = {
  schema: z.ZodType<Input>;
  about: (input: Input) => Pick<ReadyRecord, "target" | "baseVersion" | "name">;
  publishIn: (tx: Tx, actor: Actor, input: Input, by: Authorship) => Promise<PublishedRecord>;
  current: (tx: Tx, input: Input) => Promise<unknown>;
};

/** Hides the type of a kind's input: whoever goes on has parsed it and needs to know no more. */
const reader = <Input>(kind: Kind<Input>) => (raw: unknown): Result<ReadyRecord> => {
  const parsed = parse(kind.schema, raw);
  if (!parsed.ok) return parsed;
  const input = parsed.value as Input;
  return done({
    ...kind.about(input), publishIn: (tx, actor, by) => kind.publishIn(tx, actor, input, by), current: (tx) => kind.current(tx, input),
  });
};

type Revised = { id: string | null; baseVersion: number; slug: string };
const ofRevision = ({ id, baseVersion, slug }: Revised) => ({ target: id, baseVersion: id === null ? null : baseVersion, name: slug });
const currentOf = (asInput: (tx: Tx, id: string) => Promise<unknown>) => async (tx: Tx, { id }: Revised) => (id === null ? null : asInput(tx, id));

/** Every kind of record that moves as a draft: how its input is read, published, and shown as it is now. */
export const recordKinds: Record<DraftKind, (raw: unknown) => Result<ReadyRecord>> = {
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
};
