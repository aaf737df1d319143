import "server-only";
import type { ImportRow } from "@/domain/import-file";
import type { KnownCommitment, KnownRecords } from "./bulk-records";
import { loadTargets, type Target } from "./follow-up-target";
import type { Tx } from "./write";

/** Where the rows of a file of follow-ups belong: each log that they name, loaded once. */
export class Places {
  constructor(
    private readonly known: KnownRecords,
    private readonly obligations: Map<string, Target>,
    private readonly conditions: Map<string, Target>,
  ) {}

  commitment(name: string): KnownCommitment | null { return this.known.commitment(name); }
  obligation(commitmentId: string, partyId: string | undefined): Target | null { return this.obligations.get(`${commitmentId} ${partyId ?? ""}`) ?? null; }
  /** As the newest version lists them, counted from 1. */
  condition(commitmentId: string, number: number): Target | null { return this.conditions.get(`${commitmentId} ${number}`) ?? null; }
}

const nameIn = (input: unknown): string =>
  (typeof input === "object" && input !== null && "commitment" in input && typeof input.commitment === "string" ? input.commitment.trim() : "");

export async function loadPlaces(tx: Tx, rows: readonly ImportRow[], known: KnownRecords): Promise<Places> {
  const ids = [...new Set(rows.flatMap(({ input }) => known.commitment(nameIn(input))?.id ?? []))];
  const versions = await tx.commitmentVersion.findMany({
    where: { commitmentId: { in: ids } }, orderBy: [{ commitmentId: "asc" }, { version: "desc" }], distinct: ["commitmentId"],
    select: {
      commitmentId: true, obligations: { select: { obligation: { select: { id: true, partyId: true } } } },
      conditions: { select: { conditionId: true, position: true } },
    },
  });
  const obligations = versions.flatMap((version) => version.obligations.map(({ obligation }) => ({ id: obligation.id, place: `${version.commitmentId} ${obligation.partyId}` })));
  const conditions = versions.flatMap((version) => version.conditions.map(({ conditionId, position }) => ({ id: conditionId, place: `${version.commitmentId} ${position + 1}` })));
  const targets = await loadTargets(tx, { obligations: obligations.map(({ id }) => id), conditions: conditions.map(({ id }) => id) });
  const byId = new Map(targets.map((target) => [target.id, target]));
  const at = (places: { id: string; place: string }[]) => new Map(places.flatMap(({ id, place }) => { const target = byId.get(id); return target ? [[place, target] as const] : []; }));
  return new Places(known, at(obligations), at(conditions));
}
