import "server-only";
import { v7 as newId } from "uuid";
import { eventInput, seriesInput, type EventInput, type SeriesInput } from "@/domain/event";
import { invalid, parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { periodColumns } from "../days";
import { eventAsInput } from "../editor/as-input";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { claim } from "./identity";
import { withCurrent, type Published } from "./published";
import { resolve } from "./references";
import { must, recordRefusal, write, type Tx } from "./write";

/** Publishes a meeting, call, summit or briefing, new or changed. */
export async function publishEvent(actor: Actor, raw: unknown): Promise<Result<Published>> {
  const parsed = parse(eventInput, raw);
  const about = { action: "publish-event", recordKind: "event", recordId: parsed.ok ? parsed.value.slug : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return withCurrent(input.id, eventAsInput, () => write(actor, about, (tx) => publishEventIn(tx, actor, input)));
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function publishEventIn(tx: Tx, actor: Actor, input: EventInput, by: Authorship = byOneself(actor)): Promise<Published> {
  const before = input.id === null ? undefined : await eventAsInput(tx, input.id);
  const { id, version, isNew } = must(await claim(tx, "event", input));
  if (isNew) await tx.event.create({ data: { id, slug: input.slug, version } });
  await insertVersion(tx, by, id, version, input);
  await recordEvent(tx, actor, { action: "publish-event", recordKind: "event", recordId: id, before: before ?? undefined, after: await eventAsInput(tx, id) });
  return { id, slug: input.slug, version };
}

async function insertVersion(tx: Tx, by: Authorship, id: string, version: number, input: EventInput): Promise<void> {
  const parties = must(await resolve(tx, "party", input.participants.map((slug, i) => ({ slug, path: `participants.${i}` }))));
  const series = must(await resolve(tx, "series", input.series === null ? [] : [{ slug: input.series, path: "series" }]));
  const held = periodColumns(input.heldOn);
  await tx.eventVersion.create({
    data: {
      id: newId(), eventId: id, version, kind: input.kind, nameEn: input.name.en, nameEs: input.name.es,
      descriptionEn: input.description.en, descriptionEs: input.description.es, heldOn: input.heldOn,
      heldFrom: held.from, heldTo: held.to, heldOnBasis: input.heldOnBasis,
      heldOnReasonEn: input.heldOnReason.en, heldOnReasonEs: input.heldOnReason.es,
      seriesId: input.series === null ? null : series.get(input.series)!, ...authorColumns(by),
      participants: { create: [...new Set(input.participants)].map((slug, position) => ({ partyId: parties.get(slug)!, position })) },
    },
  });
}

/** Publishes a series of events (a dialogue, a yearly summit). A series is named once and not edited. */
export async function publishSeries(actor: Actor, raw: unknown): Promise<Result<{ id: string; slug: string }>> {
  const parsed = parse(seriesInput, raw);
  const about = { action: "publish-event", recordKind: "series", recordId: parsed.ok ? parsed.value.slug : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  return write(actor, about, (tx) => publishSeriesIn(tx, actor, parsed.value));
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function publishSeriesIn(tx: Tx, actor: Actor, { slug, name }: SeriesInput, by: Authorship = byOneself(actor)): Promise<{ id: string; slug: string }> {
  const id = newId();
  if (await tx.series.findUnique({ where: { slug } })) must(invalid("slug-taken", "slug"));
  await tx.series.create({ data: { id, slug, nameEn: name.en, nameEs: name.es, ...authorColumns(by) } });
  await recordEvent(tx, actor, { action: "publish-event", recordKind: "series", recordId: id, after: { slug, name } });
  return { id, slug };
}
