import { openTrialInstallation } from "@/trials/installation";
import type { Verdict } from "./measure";
import { ratiosOf } from "./ratios";

/** What later runs are compared with, on the record of the five documents that tests have too: each must stay above half of it. */
export async function measureShortened(): Promise<Verdict[]> {
  const installation = await openTrialInstallation({ signal: new AbortController().signal, root: ".next-site", env: { TRUSTED_PROXIES: "127.0.0.1,::1" } });
  try {
    const ratios = Object.entries(await ratiosOf(installation.url, { rounds: 5, seconds: 2 }));
    return ratios.map(([what, ratio]) => ({ bench: "shortened", what, measured: ratio, unit: "of Node's http", reference: 1, ratio, target: "recorded", holds: true }));
  } finally {
    await installation.close();
  }
}
