import "server-only";
import { v7 as newId } from "uuid";
import { parse, type Result } from "@/domain/refusal";
import { sourceInput, type SourceInput } from "@/domain/source";
import type { Actor } from "../actor";
import { periodColumns } from "../days";
import { sourceAsInput } from "../editor/as-input";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { embargoStays } from "./embargo-stays";
import { claim } from "./identity";
import { insertVersion, type NewVersion } from "./insert-version";
import { withCurrent, type Published } from "./published";
import { resolve } from "./references";
import { must, recordRefusal, write, type Tx } from "./write";

/** Publishes a source: its description, and on first sight the capture that quotations are anchored in. */
export async function publishSource(actor: Actor, raw: unknown): Promise<Result<Published>> {
  const parsed = parse(sourceInput, raw);
  const about = { action: "publish-source", recordKind: "source", recordId: parsed.ok ? parsed.value.slug : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return withCurrent(input.id, sourceAsInput, () => write(actor, about, (tx) => publishSourceIn(tx, actor, input)));
}

/**
 * The same inside a transaction that writes more (a follow-up together with its new source). A capture that
 * was brought in with its file is given beside the description.
 */
export async function publishSourceIn(
  tx: Tx, actor: Actor, input: SourceInput, brought: NewVersion | null = null, by: Authorship = byOneself(actor),
): Promise<Published & { number: number; versionId: string | null }> {
  const before = input.id === null ? undefined : await sourceAsInput(tx, input.id);
  if (before) must(await embargoStays(tx, before.embargoUntil, input.embargoUntil));
  const { id, version, isNew } = must(await claim(tx, "source", input));
  if (isNew) await tx.source.create({ data: { id, slug: input.slug, version } });
  await insertDescription(tx, by, { id, version, input });
  const capture = brought ?? (input.capture === null ? null : { ...input.capture, content: null });
  const captured = capture === null ? null : await insertVersion(tx, by, id, capture, embargo(input));
  await recordEvent(tx, actor, {
    action: "publish-source", recordKind: "source", recordId: id,
    before: before ?? undefined, after: await sourceAsInput(tx, id),
  });
  return { id, slug: input.slug, version, number: captured?.number ?? 0, versionId: captured?.id ?? null };
}

const embargo = (input: SourceInput) => (input.embargoUntil === null ? {} : { visibleFrom: new Date(input.embargoUntil) });

async function insertDescription(tx: Tx, by: Authorship, { id: sourceId, version, input }: { id: string; version: number; input: SourceInput }): Promise<void> {
  const parties = must(await resolve(tx, "party", input.officialOf === null ? [] : [{ slug: input.officialOf, path: "officialOf" }]));
  const published = periodColumns(input.publishedOn);
  await tx.sourceDescription.create({
    data: {
      id: newId(), sourceId, version, title: input.title, labelEn: input.label.en, labelEs: input.label.es,
      language: input.language, kind: input.kind, tier: input.tier,
      officialOfId: input.officialOf === null ? null : parties.get(input.officialOf)!,
      publisher: input.publisher, publishedOn: input.publishedOn, publishedFrom: published.from, publishedTo: published.to,
      publishedOnBasis: input.publishedOnBasis,
      publishedOnReasonEn: input.publishedOnReason.en, publishedOnReasonEs: input.publishedOnReason.es,
      attributionEn: input.attribution.en, attributionEs: input.attribution.es,
      embargoUntil: input.embargoUntil === null ? null : new Date(input.embargoUntil),
      rightsEn: input.rights.en, rightsEs: input.rights.es, url: input.url,
      notesEn: input.notes.en, notesEs: input.notes.es, ...authorColumns(by), ...embargo(input),
    },
  });
}
