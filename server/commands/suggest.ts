import "server-only";
import { v7 as newId } from "uuid";
import { sha256 } from "@/domain/audit";
import { done, parse, refuse, type Result } from "@/domain/refusal";
import { suggestionFingerprint, suggestionInput, type SuggestionInput } from "@/domain/suggestion";
import { visitorId } from "../actor";
import { db, publicDb } from "../db";
import { transactionLimits } from "../limits";
import { recordEvent } from "./audit";
import { resolveCommitment } from "./references";
import type { Tx } from "./write";

type Target = { id: string; slug: string };

/**
 * Takes in what a reader sends about a public commitment. It is the one write of people without an account:
 * whoever calls it has counted the attempt before (server/write-api.ts). The same words sent again while they
 * wait are taken kindly and kept once. In the trail stands what was sent about, and of the words the
 * fingerprint alone; refusals of strangers are not in it, or anybody could fill it.
 */
export async function suggest(raw: unknown): Promise<Result<{ commitment: string }>> {
  const parsed = parse(suggestionInput, raw);
  if (!parsed.ok) return parsed;
  const target = await publicCommitment(parsed.value.commitment);
  if (target === null) return refuse("not-found");
  const followUpId = await publicFollowUp(target, parsed.value.followUp);
  await db.$transaction((tx) => keep(tx, target, followUpId, parsed.value), transactionLimits);
  return done({ commitment: target.slug });
}

async function keep(tx: Tx, { id: commitmentId, slug }: Target, followUpId: string | null, input: SuggestionInput): Promise<void> {
  const { place, words, url, email, lang, website } = input;
  const [id, fingerprint] = [newId(), suggestionFingerprint(input, commitmentId)];
  const address = { email, emailGivenAt: email === null ? null : new Date() };
  const { count } = await tx.suggestion.createMany({
    data: [{ id, commitmentId, followUpId, place, words, url, ...address, language: lang, fingerprint, isSuspect: website !== "" }], skipDuplicates: true,
  });
  if (count === 0) {
    // Somebody who forgot to leave an address may send the same words with it.
    if (email !== null) await tx.suggestion.updateMany({ where: { fingerprint, state: "open", email: null }, data: address });
    return;
  }
  const after = { commitment: slug, place, followUp: followUpId, words: sha256(words), url: url === null ? null : sha256(url) };
  await recordEvent(tx, { id: visitorId }, { action: "suggest", recordKind: "suggestion", recordId: id, after });
}

/** As the public sees it: what is not public yet has no suggestions, and does not show that it is there. */
async function publicCommitment(reference: string): Promise<Target | null> {
  const found = await resolveCommitment(db, reference);
  return found !== null && (await publicDb.commitment.count({ where: { id: found.id } })) > 0 ? found : null;
}

/** The entry that the reader came from, where it is one of this commitment. */
async function publicFollowUp({ id: commitmentId }: Target, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const found = await publicDb.followUp.findFirst({
    where: { id, OR: [{ obligation: { commitmentId } }, { condition: { commitmentId } }] }, select: { id: true },
  });
  return found?.id ?? null;
}
