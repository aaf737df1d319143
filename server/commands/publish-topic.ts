import "server-only";
import { v7 as newId } from "uuid";
import { parse, type Result } from "@/domain/refusal";
import { topicInput, type TopicInput } from "@/domain/topic";
import type { Actor } from "../actor";
import { topicAsInput } from "../editor/as-input";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { claim } from "./identity";
import { withCurrent, type Published } from "./published";
import { must, recordRefusal, write, type Tx } from "./write";

/** Publishes a topic, new or changed. */
export async function publishTopic(actor: Actor, raw: unknown): Promise<Result<Published>> {
  const parsed = parse(topicInput, raw);
  const about = { action: "publish-topic", recordKind: "topic", recordId: parsed.ok ? parsed.value.slug : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return withCurrent(input.id, topicAsInput, () => write(actor, about, (tx) => publishTopicIn(tx, actor, input)));
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function publishTopicIn(tx: Tx, actor: Actor, input: TopicInput, by: Authorship = byOneself(actor)): Promise<Published> {
  const before = input.id === null ? undefined : await topicAsInput(tx, input.id);
  const { id, version, isNew } = must(await claim(tx, "topic", input));
  if (isNew) await tx.topic.create({ data: { id, slug: input.slug, version } });
  await tx.topicVersion.create({
    data: {
      id: newId(), topicId: id, version, nameEn: input.name.en, nameEs: input.name.es,
      descriptionEn: input.description.en, descriptionEs: input.description.es, position: input.position, ...authorColumns(by),
    },
  });
  await recordEvent(tx, actor, { action: "publish-topic", recordKind: "topic", recordId: id, before: before ?? undefined, after: await topicAsInput(tx, id) });
  return { id, slug: input.slug, version };
}
