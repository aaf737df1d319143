import { SharedCacheControls } from "next/dist/server/lib/incremental-cache/shared-cache-controls.external.js";
import { setTimeout as pause } from "node:timers/promises";
import { inlineStyles, plainPage } from "./plain-page.mjs";

/**
 * Where Next keeps finished pages: in this process's memory, until the public reads something else. Next loads
 * this file as it is, apart from the rest of the program; `trackerStill` (state.ts) is what they share.
 */

/** What all pages together may hold in memory. The least recently read go first. */
const roomBytes = 64 * 1024 * 1024;
/** How long a page waits for a replica that is behind what was announced. */
const lagMs = 1_000;
const pauseMs = 20;
/** Next itself remembers how long each page lives, for ever. */
const rememberedLifetimes = 10_000;

/** `bytes` is what is held by `pages`, which are in the order in which they were read. */
const kept = { pages: new Map(), bytes: 0, watched: null, hits: 0, made: 0, dropped: 0 };
// For the figures of server/measures.ts.
globalThis.trackerKeptPages = () => ({ ...kept, pages: kept.pages.size });
/** Keys that are being made from a database which was behind. */
const behind = new Set();

/** The state of the record that a page is of; it stands in its address (next.config.ts). */
const stateOf = (key) => /\/\$\/still\/([0-9a-z]+)\//.exec(key)?.[1] ?? null;

function still() {
  const state = globalThis.trackerStill;
  if (state !== undefined && kept.watched !== state) {
    kept.watched = state;
    state.watch(dropStates);
  }
  return state;
}

/** What was made of an earlier state is never asked for again. */
function dropStates() {
  for (const key of kept.pages.keys()) if (stateOf(key) !== null) drop(key);
  behind.clear();
  SharedCacheControls.cacheControls.clear();
}

function drop(key) {
  if (kept.pages.has(key)) kept.dropped += 1;
  kept.bytes -= kept.pages.get(key)?.bytes ?? 0;
  kept.pages.delete(key);
}

function keep(key, value) {
  drop(key);
  const bytes = 1_024 + [value.html, value.rscData, value.body].reduce((sum, part) => sum + (part?.length ?? 0), 0);
  kept.pages.set(key, { value, bytes, at: Date.now() });
  kept.bytes += bytes;
  kept.made += 1;
  for (const oldest of kept.pages.keys()) {
    if (kept.bytes <= roomBytes) break;
    drop(oldest);
  }
}

/** A page that somebody else's answer belongs to is for them alone; a redirection is as good as a page. */
const isKept = ({ status = 200 }) => status === 200 || status === 307 || status === 308;

export default class PageMemory {
  async get(key) {
    const state = still();
    const page = kept.pages.get(key);
    if (page === undefined) {
      if (state !== undefined && state.name() === stateOf(key) && !(await catchesUp(state))) behind.add(key);
      return null;
    }
    kept.pages.delete(key);
    kept.pages.set(key, page);
    kept.hits += 1;
    const value = state?.isAway() && stateOf(key) !== null ? marked(page, state) : page.value;
    return { value, lastModified: page.at, cacheControl: { revalidate: false, expire: undefined } };
  }

  async set(key, value) {
    if (SharedCacheControls.cacheControls.size > rememberedLifetimes) SharedCacheControls.cacheControls.clear();
    const isBehind = behind.delete(key);
    if (value === null) return drop(key);
    if (value.kind === "APP_PAGE") prepare(value);
    const name = stateOf(key);
    if (name === null) return keep(key, value);
    const state = still();
    // What was read while this was made may be newer than all that was announced yet: whoever asks after this
    // answer is not shown an older state.
    await state?.ask();
    if (!isBehind && isKept(value) && state?.name() === name) keep(key, value);
  }

  /** Nothing is marked stale by tags: pages are of a state of the record, and go with it. */
  async revalidateTag() {}

  resetRequestCache() {}
}

/**
 * The database has gone away: the page says for how long it has been as it is, to programs in its head (RFC 9111,
 * 5.1, and the older Warning 110 that caches and people still read), to readers above its text.
 */
function marked({ value, at }, state) {
  const headers = { ...value.headers, age: String(Math.ceil((Date.now() - at) / 1000)), warning: '110 - "Response is Stale"' };
  return { ...value, html: globalThis.trackerMarkedAsKept?.(value.html, state.lostAt()) ?? value.html, headers };
}

async function catchesUp(state) {
  const end = Date.now() + lagMs;
  for (;;) {
    if (await state.isCaughtUp()) return true;
    if (state.isAway() || Date.now() > end) return false;
    await pause(pauseMs);
  }
}

/** The same object is answered to everybody who waits for this page: what is put into it reaches them all. */
function prepare(value) {
  const status = globalThis.trackerAnswer?.getStore()?.status ?? null;
  if (status !== null && (value.status ?? 200) === 200) value.status = status;
  value.html = plainPage(value.html);
  const policy = globalThis.trackerStillPolicy?.(inlineStyles(value.html));
  if (policy !== undefined) value.headers = { ...value.headers, "content-security-policy": policy };
}
