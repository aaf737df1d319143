import { z } from "zod";

type RouterState = [unknown, Record<string, RouterState>, ...unknown[]];

/** A segment by its name, or the name, value and kind of a parameter; below it what lies in it; then marks of Next's own. */
const routerState: z.ZodType<RouterState> = z.lazy(() => z.tuple([
  z.union([z.string(), z.tuple([z.string(), z.string(), z.string(), z.array(z.string()).nullable()])]),
  z.record(z.string(), routerState),
], z.union([z.string(), z.number(), z.tuple([z.string(), z.string()])]).nullish()));

/** What Next reads of it, at most. */
const longest = 40_000;

/**
 * Whether a page that Next's client shows, as it says so itself (Next-Router-State-Tree), can be read. Next answers one
 * that cannot with 500, so it is not handed on: the answer is then the whole page, as for a client that said nothing.
 */
export function isRouterState(header: string | string[]): boolean {
  if (typeof header !== "string" || header.length > longest) return false;
  try {
    return routerState.safeParse(JSON.parse(decodeURIComponent(header))).success;
  } catch {
    return false;
  }
}
