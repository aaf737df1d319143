import "server-only";
import { publicDb } from "../db";
import type { Checked } from "./verify-report";

type Row = { record: string };

/** As the public role: no quotation of a source that is still under embargo, and none of a source that cannot be seen. */
export async function verifyEmbargoes(): Promise<Checked[]> {
  const [count] = await publicDb.$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total FROM citation`;
  const early = await publicDb.$queryRaw<Row[]>`
    SELECT 'quotation ' || c.id AS record FROM citation c JOIN source_version v ON v.id = c.source_version_id
    WHERE NOT EXISTS (SELECT 1 FROM source_description d WHERE d.source_id = v.source_id)
       OR EXISTS (SELECT 1 FROM source_description d WHERE d.source_id = v.source_id AND d.embargo_until > now()
         AND d.version = (SELECT max(version) FROM source_description WHERE source_id = v.source_id))`;
  return [{
    name: "public quotations", checked: Number(count?.total ?? 0),
    faults: early.map(({ record }) => ({ record, fault: "it is public before its source may be" })),
  }];
}
