import "server-only";
import type { CheckKind, CheckResult } from "@/domain/verification";
import { Prisma } from "@/prisma/generated/client";
import { db, publicDb } from "../db";
import { inBatches } from "./batches";
import { Counting, type Verifying } from "./verify-counting";

type Row = { id: string; record: string; fault: string | null };
type Rule = {
  check: CheckKind;
  /** Reads as the public does, or as the app role, which sees what the other does not. */
  as: "public" | "app";
  table: Prisma.Sql;
  /** Which rows, over `r`; how they are called; and what is wrong with them (null: nothing). */
  where: Prisma.Sql;
  record: Prisma.Sql;
  fault: Prisma.Sql;
};

const sql = Prisma.sql;
const anyway = sql`true`;
const visible = sql`r.visible_from <= now()`;
const commitmentOf = (id: Prisma.Sql) => sql`(SELECT k.collection || '-' || k.number FROM commitment k WHERE k.id = ${id})`;

/** What the public can read rests on nothing that it cannot, and on nothing that is under embargo. */
const rules: readonly Rule[] = [
  {
    check: "public-quotations", as: "public", table: sql`citation`, where: anyway, record: sql`'quotation ' || r.id`,
    fault: sql`CASE
      WHEN NOT EXISTS (SELECT 1 FROM source_version v JOIN source_description d ON d.source_id = v.source_id WHERE v.id = r.source_version_id)
        OR EXISTS (SELECT 1 FROM source_version v JOIN source_description d ON d.source_id = v.source_id
          WHERE v.id = r.source_version_id AND d.embargo_until > now()
            AND d.version = (SELECT max(w.version) FROM source_description w WHERE w.source_id = v.source_id))
        THEN 'it is public before its source may be'
      WHEN r.reanchors_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM citation o WHERE o.id = r.reanchors_id)
        THEN 'it is public before the quotation that it takes the place of' END`,
  },
  {
    check: "public-commitments", as: "public", table: sql`commitment_version`, where: anyway,
    record: sql`'commitment ' || ${commitmentOf(sql`r.commitment_id`)} || ' version ' || r.version`,
    fault: sql`CASE WHEN NOT EXISTS (SELECT 1 FROM commitment_citation c WHERE c.commitment_version_id = r.id AND c.role = 'origin')
      THEN 'it is public and no public quotation says it' END`,
  },
  {
    check: "public-obligations", as: "app", table: sql`obligation`, where: visible,
    record: sql`'obligation ' || r.id || ' of ' || ${commitmentOf(sql`r.commitment_id`)}`,
    fault: sql`CASE WHEN NOT EXISTS (SELECT 1 FROM commitment_obligation o JOIN commitment_version v ON v.id = o.commitment_version_id
      WHERE o.obligation_id = r.id AND v.visible_from <= now()) THEN 'it is public before its commitment' END`,
  },
  {
    check: "public-follow-ups", as: "app", table: sql`follow_up`, where: visible, record: sql`'follow-up ' || r.id`,
    fault: sql`CASE
      WHEN EXISTS (SELECT 1 FROM follow_up_citation f JOIN citation c ON c.id = f.citation_id WHERE f.follow_up_id = r.id AND c.visible_from > now())
        THEN 'it is public before a quotation that it rests on'
      WHEN EXISTS (SELECT 1 FROM obligation o WHERE o.id = r.obligation_id AND o.visible_from > now())
        OR EXISTS (SELECT 1 FROM condition k WHERE k.id = r.condition_id AND k.visible_from > now())
        THEN 'it is public before what it is about' END`,
  },
  {
    check: "public-indicators", as: "app", table: sql`indicator_version`, where: visible,
    record: sql`'indicator ' || (SELECT i.slug FROM indicator i WHERE i.id = r.indicator_id) || ' version ' || r.version`,
    fault: sql`CASE WHEN EXISTS (SELECT 1 FROM target t WHERE t.indicator_version_id = r.id)
      AND NOT EXISTS (SELECT 1 FROM target t JOIN citation c ON c.id = t.citation_id WHERE t.indicator_version_id = r.id AND c.visible_from <= now())
      THEN 'it is public before any quotation that it rests on' END`,
  },
  {
    check: "public-measurements", as: "app", table: sql`measurement`, where: visible, record: sql`'measurement ' || r.id`,
    fault: sql`CASE WHEN EXISTS (SELECT 1 FROM citation c WHERE c.id = r.citation_id AND c.visible_from > now())
      THEN 'it is public before the quotation that it rests on' END`,
  },
  {
    check: "dispositions", as: "public", table: sql`disposition`,
    where: sql`r.kind <> 'restored' AND NOT EXISTS (SELECT 1 FROM disposition l WHERE l.commitment_id = r.commitment_id AND l.sequence > r.sequence)`,
    record: sql`r.public_id || ', ' || r.kind`,
    fault: sql`CASE
      WHEN EXISTS (SELECT 1 FROM commitment_version v WHERE v.commitment_id = r.commitment_id)
        OR EXISTS (SELECT 1 FROM obligation o WHERE o.commitment_id = r.commitment_id)
        OR EXISTS (SELECT 1 FROM follow_up f JOIN obligation o ON o.id = f.obligation_id WHERE o.commitment_id = r.commitment_id)
        OR EXISTS (SELECT 1 FROM relation n WHERE n.to_id = r.commitment_id) THEN 'something public rests on it'
      WHEN r.into_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM commitment k WHERE k.id = r.into_id)
        AND NOT EXISTS (SELECT 1 FROM disposition d WHERE d.commitment_id = r.into_id AND d.kind <> 'restored')
        THEN 'it leads to what nobody can read' END`,
  },
  {
    check: "public-replies", as: "app", table: sql`reply`, where: visible, record: sql`'reply ' || r.id`,
    fault: sql`CASE
      WHEN EXISTS (SELECT 1 FROM citation c WHERE c.id = r.citation_id AND c.visible_from > now()) THEN 'it is public before the quotation that it rests on'
      WHEN EXISTS (SELECT 1 FROM follow_up f WHERE f.id = r.follow_up_id AND f.visible_from > now()) THEN 'it is public before the entry that it answers' END`,
  },
];

export async function verifyPublic(to: Verifying): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const rule of rules) results.push(await follow(rule, to));
  return results;
}

async function follow({ check, as, table, where, record, fault }: Rule, to: Verifying): Promise<CheckResult> {
  const counting = new Counting(check, to);
  const client = as === "public" ? publicDb : db;
  const rows = inBatches<Row>((after, take) => client.$queryRaw<Row[]>`
    SELECT r.id, ${record} AS record, ${fault} AS fault FROM ${table} r
    WHERE ${where} ${"id" in after ? sql`AND r.id > ${after.id.gt}::uuid` : Prisma.empty} ORDER BY r.id LIMIT ${take}`);
  for await (const row of rows) {
    if (row.fault !== null) counting.fault(row.record, row.fault);
    counting.looked();
  }
  return counting.result();
}
