import "server-only";
import { publicDb } from "../db";
import { chosenMoment } from "../moment";
import { isRehearsal } from "../rehearsal";
import { siteDay } from "../days";

type Kept = { state: string; value: Promise<unknown> };
const kept = globalThis as typeof globalThis & { trackerKept?: Map<string, Kept> };
const values = (kept.trackerKept ??= new Map());

/**
 * What takes long to work out and is the same for every reader until something is published, an embargo ends or a day
 * begins: worked out once for each process. The revision is read first, where everything else is read too, so that
 * nothing is older here than a reading that begins now would be. A past day and a draft that is rehearsed are read anew.
 * @param name what it is, one for each question: there are as many values as names.
 */
export async function keptUntilPublished<T>(name: string, make: () => Promise<T>): Promise<T> {
  if (chosenMoment() !== undefined || isRehearsal()) return make();
  const state = await stateRead();
  const known = values.get(name);
  if (known?.state === state) return known.value as Promise<T>;
  const value = make();
  values.set(name, { state, value });
  value.catch(() => { if (values.get(name)?.value === value) values.delete(name); });
  return value;
}

/** What the public reads now: the revision, and of the embargoes that are left the next to end. */
async function stateRead(): Promise<string> {
  const [row] = await publicDb.$queryRaw<{ number: bigint; embargo: Date | null }[]>`SELECT number, next_embargo_end() AS embargo FROM public_revision`;
  return `${row?.number ?? 0} ${row?.embargo?.getTime() ?? 0} ${siteDay()}`;
}
