import "server-only";
import { isStorable } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";
import type { QueueFacts } from "@/domain/queue";
import type { Judgement } from "@/domain/status";
import { Prisma } from "@/prisma/generated/client";
import type { Actor } from "../actor";
import { deadlinesInForce } from "../deadlines-in-force";

/** Which obligations are asked about: those of a topic, of a party, in somebody's care ("nobody" in no one's). */
export type QueueScope = { topic: string | null; party: string | null; assignee: string | null };
export const everything: QueueScope = { topic: null, party: null, assignee: null };

/** What the database knows of one obligation, or of several that are alike. */
export type FactRow = {
  ends_on: PlainDate | null; has_deadline: boolean; status: Judgement | null; effective_to: PlainDate | null; last_checked_on: PlainDate | null;
  judged: boolean; unmet: boolean; mine: boolean; days: number | null;
};

export const factsOf = (row: FactRow): QueueFacts & { lastCheckedOn: PlainDate | null } => ({
  endsOn: row.ends_on, hasDeadline: row.has_deadline, status: row.status, effectiveTo: row.effective_to, lastCheckedOn: row.last_checked_on,
  conditionUnmet: row.unmet, isJudged: row.judged, isMine: row.mine, interval: row.days,
});

/**
 * Every obligation that the newest versions of the commitments list (of what was merged or archived none), as narrow rows: the facts from which
 * domain/queue.ts says of which kinds it is. Days are text, as everywhere in the program. Each join goes
 * through an index (docs/decisions/019).
 */
export function obligationFacts(actor: Actor, scope: QueueScope): Prisma.Sql {
  return Prisma.sql`
    WITH ${deadlinesInForce}
    SELECT o.id, c.number, d.ends_on::text AS ends_on, coalesce(d.has_deadline, false) AS has_deadline, s.status, s.effective_to::text AS effective_to, s.last_checked_on::text AS last_checked_on,
      s.follow_up_id IS NOT NULL AS judged, a.assignee_id IS NOT DISTINCT FROM ${actor.id}::uuid AS mine, i.days,
      EXISTS (SELECT 1 FROM commitment_condition k WHERE k.commitment_version_id = v.id AND
        (SELECT t.status FROM condition_state t WHERE t.condition_id = k.condition_id AND (t.visible_until IS NULL OR t.visible_until > now())
          ORDER BY t.visible_from LIMIT 1) = 'unmet') AS unmet
    FROM commitment c
    JOIN commitment_version v ON v.commitment_id = c.id AND v.version = c.version
    JOIN commitment_obligation l ON l.commitment_version_id = v.id
    JOIN obligation o ON o.id = l.obligation_id
    LEFT JOIN deadline_in_force d ON d.commitment_version_id = v.id
    LEFT JOIN LATERAL (SELECT status, effective_to, last_checked_on, follow_up_id FROM obligation_state
      WHERE obligation_id = o.id AND (visible_until IS NULL OR visible_until > now()) ORDER BY visible_from LIMIT 1) s ON true
    LEFT JOIN assignment a ON a.commitment_id = c.id
    LEFT JOIN check_interval i ON i.commitment_id = c.id
    WHERE NOT is_removed(c.id) AND ${inScope(scope)}`;
}

function inScope({ topic, party, assignee }: QueueScope): Prisma.Sql {
  if (![topic, party, assignee].every((value) => value === null || isStorable(value))) return Prisma.sql`false`;
  const parts = [
    topic === null ? null : Prisma.sql`EXISTS (SELECT 1 FROM commitment_topic ct JOIN topic t ON t.id = ct.topic_id WHERE ct.commitment_version_id = v.id AND t.slug = ${topic})`,
    party === null ? null : Prisma.sql`o.party_id = (SELECT id FROM party WHERE slug = ${party})`,
    assignee === null ? null : assignee === "nobody" ? Prisma.sql`a.assignee_id IS NULL` : Prisma.sql`a.assignee_id::text = ${assignee}`,
  ];
  return parts.reduce<Prisma.Sql>((all, part) => (part === null ? all : Prisma.sql`${all} AND ${part}`), Prisma.sql`true`);
}
