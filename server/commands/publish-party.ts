import "server-only";
import { v7 as newId } from "uuid";
import { partyInput, type PartyInput } from "@/domain/party";
import { parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { partyAsInput } from "../editor/as-input";
import { recordEvent } from "./audit";
import { authorColumns, byOneself, type Authorship } from "./authorship";
import { claim } from "./identity";
import { withCurrent, type Published } from "./published";
import { resolve, type Mention } from "./references";
import { must, recordRefusal, write, type Tx } from "./write";

/** Publishes a government, agency, group, office or person, new or changed. */
export async function publishParty(actor: Actor, raw: unknown): Promise<Result<Published>> {
  const parsed = parse(partyInput, raw);
  const about = { action: "publish-party", recordKind: "party", recordId: parsed.ok ? parsed.value.slug : "" } as const;
  if (!parsed.ok) return recordRefusal(actor, about, parsed);
  const input = parsed.value;
  return withCurrent(input.id, partyAsInput, () => write(actor, about, (tx) => publishPartyIn(tx, actor, input)));
}

/** The same inside a transaction that does more: a draft is published in it. */
export async function publishPartyIn(tx: Tx, actor: Actor, input: PartyInput, by: Authorship = byOneself(actor)): Promise<Published> {
  const before = input.id === null ? undefined : await partyAsInput(tx, input.id);
  const { id, version, isNew } = must(await claim(tx, "party", input));
  const ids = must(await resolve(tx, "party", mentionsOf(input)));
  if (isNew) await tx.party.create({ data: { id, slug: input.slug, version } });
  await insertVersion(tx, by, { id, version, input, ids });
  await recordEvent(tx, actor, { action: "publish-party", recordKind: "party", recordId: id, before: before ?? undefined, after: await partyAsInput(tx, id) });
  return { id, slug: input.slug, version };
}

function mentionsOf(input: PartyInput): Mention[] {
  return [
    ...(input.partOf === null ? [] : [{ slug: input.partOf, path: "partOf" }]),
    ...input.memberOf.map((slug, i) => ({ slug, path: `memberOf.${i}` })),
    ...input.holds.map(({ office }, i) => ({ slug: office, path: `holds.${i}.office` })),
  ];
}

type NewVersion = { id: string; version: number; input: PartyInput; ids: Map<string, string> };

async function insertVersion(tx: Tx, by: Authorship, { id, version, input, ids }: NewVersion): Promise<void> {
  await tx.partyVersion.create({
    data: {
      id: newId(), partyId: id, version, kind: input.kind, nameEn: input.name.en, nameEs: input.name.es,
      descriptionEn: input.description.en, descriptionEs: input.description.es,
      partOfId: input.partOf === null ? null : ids.get(input.partOf)!, memberCount: input.memberCount, ...authorColumns(by),
      memberships: { create: [...new Set(input.memberOf)].map((slug) => ({ groupId: ids.get(slug)! })) },
      holdings: {
        create: input.holds.map((holding, position) => ({
          position, officeId: ids.get(holding.office)!, fromOn: holding.from, toOn: holding.to,
        })),
      },
    },
  });
}
