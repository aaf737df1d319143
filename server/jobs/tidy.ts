import "server-only";
import { expireCaptures } from "../commands/expire-captures";
import { tidyUp } from "../commands/tidy-up";
import type { JobContext, JobResult } from "./job";

/** What is kept no longer than it is needed. */
export async function tidy({ actor }: JobContext): Promise<JobResult> {
  const tidied = await tidyUp(actor);
  if (!tidied.ok) throw new Error(`nothing was tidied: ${tidied.reason}`);
  const expired = await expireCaptures(actor);
  if (!expired.ok) throw new Error(`no document was dropped: ${expired.reason}`);
  return { ...tidied.value, captures: expired.value.dropped };
}
