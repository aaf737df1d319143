import "server-only";
import type { z } from "zod";
import { done, parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import type { Authorship } from "./authorship";
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
  /** How long publishing it may take, where that is longer than one record takes. */
  limits?: { maxWait: number; timeout: number } | undefined;
};

type Kind<Input> = {
  schema: z.ZodType<Input>;
  about: (input: Input) => Pick<ReadyRecord, "target" | "baseVersion" | "name">;
  publishIn: (tx: Tx, actor: Actor, input: Input, by: Authorship) => Promise<PublishedRecord>;
  current: (tx: Tx, input: Input) => Promise<unknown>;
  limits?: ReadyRecord["limits"];
};
export type ReadKind = (raw: unknown) => Result<ReadyRecord>;

/** Hides the type of a kind's input: whoever goes on has parsed it and needs to know no more. */
export const reader = <Input>(kind: Kind<Input>): ReadKind => (raw) => {
  const parsed = parse(kind.schema, raw);
  if (!parsed.ok) return parsed;
  const input = parsed.value as Input;
  return done({
    ...kind.about(input), publishIn: (tx, actor, by) => kind.publishIn(tx, actor, input, by), current: (tx) => kind.current(tx, input), limits: kind.limits,
  });
};

type Revised = { id: string | null; baseVersion: number; slug: string };
export const ofRevision = ({ id, baseVersion, slug }: Revised) => ({ target: id, baseVersion: id === null ? null : baseVersion, name: slug });
export const currentOf = (asInput: (tx: Tx, id: string) => Promise<unknown>) => async (tx: Tx, { id }: Revised) => (id === null ? null : asInput(tx, id));
