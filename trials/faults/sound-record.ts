import { disconnectThisProcess } from "@/server/operations/installation";

/** What `verify` finds in the trial's database: projections that are not the fold of their log, a broken chain, and all else. */
export async function recordIsSound(): Promise<string[]> {
  const { verify } = await import("@/server/operations/verify");
  const lines: string[] = [];
  await verify({ documents: null, fault: (line) => lines.push(`verify: ${JSON.stringify(line)}`), progress: () => undefined });
  await disconnectThisProcess();
  return lines;
}
