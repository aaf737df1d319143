import "server-only";
import type { CommitmentInput } from "@/domain/commitment";
import type { CitationRole } from "@/domain/quotation";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../commands/write";

const slugOnly = { select: { slug: true } } as const;
const inOrder = { orderBy: { position: "asc" } } as const;

const shape = {
  versions: {
    orderBy: { version: "desc" },
    take: 1,
    include: {
      event: slugOnly,
      from: { ...inOrder, select: { party: slugOnly } },
      topics: { ...inOrder, select: { topic: slugOnly } },
      citations: inOrder,
      obligations: { ...inOrder, include: { obligation: { include: { party: slugOnly } } } },
      conditions: { ...inOrder, include: { condition: { include: { dependsOn: slugOnly } } } },
      criteria: { ...inOrder, include: { criterion: true } },
      deadlines: { ...inOrder, include: { event: slugOnly, series: slugOnly } },
      relations: { ...inOrder, include: { to: slugOnly } },
    },
  },
} satisfies Prisma.CommitmentInclude;
type Loaded = Prisma.CommitmentGetPayload<{ include: typeof shape }>;
type Version = Loaded["versions"][number];

/** A commitment as it is published now, in the shape of its input (see as-input.ts). */
export async function commitmentAsInput(tx: Tx, id: string): Promise<CommitmentInput | null> {
  const commitment = await tx.commitment.findUnique({ where: { id }, include: shape });
  const version = commitment?.versions[0];
  if (!commitment || !version) return null;
  return {
    id, baseVersion: commitment.version, slug: commitment.slug, kind: version.kind as CommitmentInput["kind"], joint: version.joint,
    title: { en: version.titleEn, es: version.titleEs }, summary: { en: version.summaryEn, es: version.summaryEs },
    from: version.from.map(({ party }) => party.slug), madeOn: version.madeOn, event: version.event?.slug ?? null,
    topics: version.topics.map(({ topic }) => topic.slug), novelty: version.novelty as CommitmentInput["novelty"],
    specificity: version.specificity, changeNote: version.changeNote, draft: null,
    citations: version.citations.map(({ citationId, role }) => ({ role: role as CitationRole, citation: citationId })),
    obligations: version.obligations.map(obligationAsInput),
    conditions: version.conditions.map(conditionAsInput),
    // Words that were removed by law are nothing to edit; a criterion of which nothing is left is not stated again.
    criteria: version.criteria.map(({ criterion }) => ({ id: criterion.id, text: { en: criterion.textEn || null, es: criterion.textEs || null } }))
      .filter(({ text }) => text.en !== null || text.es !== null),
    deadlines: version.deadlines.map(deadlineAsInput),
    relations: version.relations.map(relationAsInput),
  };
}

function obligationAsInput({ obligation, basis, noteEn, noteEs }: Version["obligations"][number]): CommitmentInput["obligations"][number] {
  return {
    id: obligation.id, party: obligation.party.slug, role: obligation.role as "owes",
    basis: basis as "own-word", note: { en: noteEn, es: noteEs }, acceptance: obligation.acceptance as "proposed" | null,
  };
}

function conditionAsInput({ condition }: Version["conditions"][number]): CommitmentInput["conditions"][number] {
  return {
    id: condition.id, text: { en: condition.textEn, es: condition.textEs },
    citation: { role: "condition", citation: condition.citationId }, dependsOn: condition.dependsOn?.slug ?? null,
  };
}

function deadlineAsInput(deadline: Version["deadlines"][number]): CommitmentInput["deadlines"][number] {
  return {
    wording: deadline.wording, precision: deadline.precision as "day", value: deadline.value,
    event: deadline.event?.slug ?? null, series: deadline.series?.slug ?? null,
    count: deadline.count, unit: deadline.unit as "days" | null, setOn: deadline.setOn,
    rule: { en: deadline.ruleEn, es: deadline.ruleEs },
    citation: deadline.citationId === null ? null : { role: "origin", citation: deadline.citationId },
  };
}

function relationAsInput(relation: Version["relations"][number]): CommitmentInput["relations"][number] {
  return {
    kind: relation.kind as "answers", to: relation.to.slug, wording: relation.wording as "same" | null,
    note: { en: relation.noteEn, es: relation.noteEs },
  };
}
