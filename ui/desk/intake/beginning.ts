import type { PassageView } from "./desk-view";

/** Whether something was proposed here, or an editor says that there is something. */
export const isProposed = ({ kind, proposed }: PassageView) => kind !== null || proposed !== null;

/** Where the reading begins or goes on: what was left, else the first open proposal, else what is open at all. */
export function beginningOf(passages: readonly PassageView[], chosen: string | null): string | null {
  const whole = passages.filter(({ state }) => state !== "merged");
  const open = whole.filter(({ state }) => state === "open");
  return (whole.find(({ id }) => id === chosen) ?? open.find(isProposed) ?? open[0] ?? whole[0])?.id ?? null;
}
