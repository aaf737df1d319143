import "server-only";
import { lastInstantOf } from "@/domain/as-of";
import { addDays } from "@/domain/plain-date";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { siteTimeZone } from "../env";
import { chosenMoment } from "../moment";

/**
 * When what the public reads can have changed last: at the last event of the trail, which every write
 * leaves; when an embargo ended; at the site's midnight, which changes timeliness without any write. Never
 * too early, and a little late after work at the desk that the public does not see: the ETag is exact, and
 * this costs three looks at indexes where the exact instant would cost a look at every table.
 */
export async function lastModified(): Promise<Date> {
  const [row] = await publicDb.$queryRaw<{ written: Date | null; embargo: Date | null }[]>`
    SELECT (SELECT recorded_at FROM audit_head()) AS written,
      (SELECT max(embargo_until) FROM source_description WHERE embargo_until <= (SELECT public_now())) AS embargo`;
  const instants = [row?.written, row?.embargo, lastMidnight()].map((instant) => instant?.getTime() ?? 0);
  return new Date(Math.max(...instants));
}

/** Of a past day its last instant is what is shown: no midnight came after it. */
const lastMidnight = (): Date | null =>
  chosenMoment() === undefined ? new Date(lastInstantOf(addDays(siteDay(), -1), siteTimeZone()).getTime() + 1) : null;
