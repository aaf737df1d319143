import "server-only";
import type { Tx } from "./write";

/** So many take well below the time that a statement may. */
const atOnce = 200;

/** Brings what the transaction changed so far into lists and search, before the end of the transaction would do it all at once. */
export async function refreshSearch(tx: Tx, step: () => void = () => undefined): Promise<void> {
  await tx.$executeRaw`SELECT count_for_search()`;
  for (;;) {
    const [row] = await tx.$queryRaw<{ refreshed: number }[]>`SELECT refresh_search_due(${atOnce}::int) AS refreshed`;
    if ((row?.refreshed ?? 0) < atOnce) return;
    step();
  }
}
