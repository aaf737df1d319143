import type { FollowUpDraft } from "@/domain/follow-up";
import type { Result } from "@/domain/refusal";
import { systemActor } from "@/server/actor";
import { logFollowUp } from "@/server/commands/log-follow-up";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { publishParty } from "@/server/commands/publish-party";
import { publishSource } from "@/server/commands/publish-source";
import { publishTopic } from "@/server/commands/publish-topic";
import { db } from "@/server/db";
import { setBack } from "@/server/testing-time";

const seed = systemActor("seed");
const days = 9;

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** A commitment with a party, topic and document of its own, judged to be in progress, all of it published days ago. */
export async function commitmentOfLastWeek(name: string) {
  const slug = `${name}-${Date.now().toString(36)}`;
  const own = { commitment: slug, source: `${slug}-sheet`, topic: `${slug}-topic`, party: `${slug}-party` };
  const quotation = { source: own.source, exact: "We will build the bridge", speakers: [own.party] };
  const note: FollowUpDraft["evidence"] = [{ source: own.source, exact: "The bridge is being built", speakers: [own.party] }];
  done(await publishParty(seed, { slug: own.party, kind: "government", name: { en: `Party ${slug}`, es: `Parte ${slug}` } }));
  done(await publishTopic(seed, { slug: own.topic, name: { en: `Topic ${slug}`, es: `Tema ${slug}` }, position: 90 }));
  done(await publishSource(seed, {
    slug: own.source, title: null, label: { en: `Sheet ${slug}`, es: `Hoja ${slug}` }, language: "en", kind: "fact-sheet", tier: "official", officialOf: own.party,
    capture: { textHeld: "public", text: `Of ${slug}. We will build the bridge. The bridge is being built.\n` },
  }));
  done(await publishCommitment(seed, {
    slug, kind: "commitment", title: { en: `Promise ${slug}`, es: `Promesa ${slug}` }, summary: { en: `Words of ${slug}.`, es: `Palabras de ${slug}.` },
    from: [own.party], madeOn: "2021-03-01", topics: [own.topic], specificity: 1, obligations: [{ party: own.party, role: "owes", basis: "own-word" }],
    citations: [{ role: "origin", quotation }],
  }));
  const { obligations } = await db.commitment.findUniqueOrThrow({ where: { slug }, select: { obligations: { select: { id: true } } } });
  const obligation = obligations[0]!.id;
  done(await logFollowUp(seed, {
    obligation, kind: "assessment", status: "in-progress", effectiveOn: "2026-03", checkedOn: "2026-03-02", note: "Work has begun.", confidence: "medium", assertedBy: "self", evidence: note, baseVersion: 0,
  }));
  await setBack(process.env.TEST_OWNER_URL!, days, own);
  return { slug, obligation, note };
}
