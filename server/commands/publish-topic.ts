import "server-only";
import { v7 as newId } from "uuid";
import { parse, type Result } from "@/domain/refusal";
import { topicInput } from "@/domain/topic";
import type { Actor } from "../actor";
import { topicAsInput } from "../editor/as-input";
import { recordEvent } from "./audit";
import { claim } from "./identity";
import { withCurrent, type Published } from "./published";
import { must, recordRefusal, write } from "./write";

/** Publishes a topic, new or changed. */
export async function publishTopic(actor: Actor, raw: unknown): Promise<Result<Published>> {
  const parsed = parse(topicInput, raw);
  const about = { action: "publish-topic", recordKind: "topic", recordId: parsed.ok ? parsed.value.slug : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return withCurrent(input.id, topicAsInput, () => write(actor, about, async (tx) => {
    const before = input.id === null ? undefined : await topicAsInput(tx, input.id);
    const { id, version, isNew } = must(await claim(tx, "topic", input));
    if (isNew) await tx.topic.create({ data: { id, slug: input.slug, version } });
    await tx.topicVersion.create({
      data: {
        id: newId(), topicId: id, version, nameEn: input.name.en, nameEs: input.name.es,
        descriptionEn: input.description.en, descriptionEs: input.description.es, position: input.position, authorId: actor.id,
      },
    });
    await recordEvent(tx, actor, { ...about, recordId: id, before: before ?? undefined, after: await topicAsInput(tx, id) });
    return { id, slug: input.slug, version };
  }));
}
