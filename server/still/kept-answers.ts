import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { stillLimits } from "../limits";
import { chosenMoment } from "../moment";
import { isRehearsal } from "../rehearsal";
import { stillState, type StillState } from "./state";

/** What was made of one state of the record, in the order in which it was asked for, and what is being made of it. */
type Kept = { state: string; values: Map<string, { value: unknown; bytes: number }>; making: Map<string, Promise<unknown>>; bytes: number };

// Pages and route handlers are bundled apart, each with a copy of this file; what is kept is one for the process.
const store = globalThis as typeof globalThis & { trackerAnswers?: Kept };

const pauseMs = 20;
/** No answer may take the place of all others. */
const mostBytes = stillLimits.answerBytes / 8;

/**
 * What a reader is told, for as long as the public reads the same: made once, also for those who ask while it is made.
 * As pages are (cache-handler.mjs): nothing is kept while nobody would tell us of a change, nor what was made while the
 * record changed, nor what was read from a replica that is behind. Nothing outlives the process.
 * @param key the question; two that differ in anything that the answer depends on must differ here. A past day is added.
 * @param bytesOf about how much memory a value holds; null where it is not to be kept. What was asked for longest ago goes first.
 */
export async function keptForState<T>(key: string, make: () => Promise<T>, bytesOf: (value: T) => number | null): Promise<T> {
  const state = stillState();
  const name = state.name();
  if (name === null || state.isAway() || isRehearsal()) return make();
  const kept = (store.trackerAnswers = store.trackerAnswers?.state === name ? store.trackerAnswers : { state: name, values: new Map(), making: new Map(), bytes: 0 });
  const whole = `${chosenMoment()?.day ?? "now"} ${key}`;
  const found = kept.values.get(whole);
  if (found !== undefined) {
    kept.values.delete(whole);
    kept.values.set(whole, found);
    return found.value as T;
  }
  const begun = kept.making.get(whole) ?? makeOf(kept, state, whole, make, bytesOf).finally(() => kept.making.delete(whole));
  kept.making.set(whole, begun);
  return begun as Promise<T>;
}

async function makeOf<T>(kept: Kept, state: StillState, key: string, make: () => Promise<T>, bytesOf: (value: T) => number | null): Promise<T> {
  const isCurrent = await catchesUp(state);
  const value = await make();
  // What was read meanwhile may be newer than all that was announced: whoever asks next is not shown an older state.
  await state.ask();
  const bytes = isCurrent && state.name() === kept.state ? bytesOf(value) : null;
  if (bytes !== null && bytes <= mostBytes) keep(kept, key, value, bytes);
  return value;
}

function keep(kept: Kept, key: string, value: unknown, bytes: number): void {
  kept.values.set(key, { value, bytes });
  kept.bytes += bytes;
  for (const [oldest, { bytes: freed }] of kept.values) {
    if (kept.bytes <= stillLimits.answerBytes) break;
    kept.values.delete(oldest);
    kept.bytes -= freed;
  }
}

/** Whether what is read now is as new as what was announced; a replica is waited for, so that who has published reads it. */
export async function catchesUp(state: StillState): Promise<boolean> {
  for (const end = Date.now() + stillLimits.lagMs; ; await pause(pauseMs)) {
    if (await state.isCaughtUp()) return true;
    if (state.isAway() || Date.now() > end) return false;
  }
}
