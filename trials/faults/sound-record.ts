import { disconnectThisProcess } from "@/server/operations/installation";

/** What `verify` finds in the trial's database: projections that are not the fold of their log, a broken chain, and all else. */
export async function recordIsSound(): Promise<string[]> {
  const { verify } = await import("@/server/operations/verify");
  const lines: string[] = [];
  await verify({ documents: null, fault: (line) => lines.push(`verify: ${JSON.stringify(line)}`), progress: () => undefined });
  await disconnectThisProcess();
  return lines;
}

/** The same of another database than the one that this process is connected to; afterwards it is as before. */
export async function recordIsSoundAt({ appUrl, publicUrl }: { appUrl: string; publicUrl: string }): Promise<string[]> {
  const { environment } = await import("@/server/env");
  const { DATABASE_APP_URL, DATABASE_PUBLIC_URL } = process.env;
  const connect = async (urls: object) => {
    Object.assign(process.env, urls);
    Object.assign(environment(), urls);
    await disconnectThisProcess();
  };
  await connect({ DATABASE_APP_URL: appUrl, DATABASE_PUBLIC_URL: publicUrl });
  try {
    return await recordIsSound();
  } finally {
    await connect({ DATABASE_APP_URL, DATABASE_PUBLIC_URL });
  }
}
