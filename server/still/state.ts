import "server-only";

/**
 * told: a listener is connected, every change is heard of. unknown: it is not, nothing that was kept can be
 * trusted. away: the database cannot be reached at all, and what was kept last is better than nothing.
 */
type Trust = "told" | "unknown" | "away";

/** What the public reads at a time: the revision of the record, and when it changes without a write. */
export type Reading = { revision: number; until: number };

/** How long to go on without knowing when the record changes by itself next, until the database has said it. */
const askAgainMs = 1_000;

/**
 * Names what the public can read now. The name stands in the address inside of every page that is kept, so a
 * page made of one state of the record is never found, nor joined while it is being made, by a request that
 * came after a newer state was known here. A name is never used twice.
 */
export class StillState {
  #count = 0;
  #revision = 0;
  #until = 0;
  #lostAt = 0;
  #trust: Trust = "unknown";
  readonly #watchers = new Set<() => void>();
  /** Reads the revision where pages are read from, and where they are written; set by the listener. */
  read: (() => Promise<Reading>) | null = null;
  newest: (() => Promise<number>) | null = null;

  constructor(private readonly clock: () => number = Date.now) {}

  /** Null while nobody would tell us that the record has changed: then nothing is kept, and nothing kept is shown. */
  name(): string | null {
    if (this.#trust === "unknown" || this.#count === 0) return null;
    const now = this.clock();
    // An embargo has ended, or it is midnight.
    if (this.#trust === "told" && now >= this.#until) {
      this.#until = now + askAgainMs;
      this.#renew();
      void this.ask();
    }
    return this.#count.toString(36);
  }

  /** The newest that is known here; it stands in the figures for monitors. */
  revision = (): number => this.#revision;

  isAway = (): boolean => this.#trust === "away";

  /** Until when changes were heard of: what is kept was right then (milliseconds since 1970). */
  lostAt = (): number => this.#lostAt;

  /** A change was announced, or found. */
  raise(revision: number): boolean {
    if (revision <= this.#revision) return false;
    this.#revision = revision;
    this.#renew();
    return true;
  }

  /** What was read may be older than what was announced meanwhile; then it says nothing. */
  learn({ revision, until }: Reading): void {
    this.raise(revision);
    if (revision === this.#revision) this.#until = until;
  }

  /** The listener stands; whatever happened while there was none was missed. */
  connected(reading: Reading): void {
    this.#renew();
    this.learn(reading);
    this.#trust = "told";
  }

  disconnected(): void {
    if (this.#trust === "told") this.#lostAt = this.clock();
    this.#trust = "unknown";
  }

  /** Nor can a page be made: what was kept last is shown, with its age. */
  unreachable(): void {
    this.#trust = "away";
  }

  /** Whether pages are read from a database that is as far as what was announced: a replica may lag. */
  async isCaughtUp(): Promise<boolean> {
    const reading = await this.read?.().catch(() => null);
    if (!reading) return false;
    this.learn(reading);
    return reading.revision >= this.#revision;
  }

  async ask(): Promise<void> {
    await this.isCaughtUp();
  }

  /** Whoever has published reads it at once, whether or not it was announced here yet. Without a listener nothing is kept. */
  async seeOwnWrite(): Promise<void> {
    const newest = await this.newest?.().catch(() => 0);
    if (newest !== undefined && this.raise(newest)) void this.ask();
  }

  /** Called whenever the name changes. */
  watch(onChange: () => void): void {
    this.#watchers.add(onChange);
  }

  #renew(): void {
    this.#count += 1;
    for (const watcher of this.#watchers) watcher();
  }
}

// Pages, the hook of the server and Next's cache handler are loaded apart; what is kept is one for the process.
const kept = globalThis as typeof globalThis & { trackerStill?: StillState };

export const stillState = (): StillState => (kept.trackerStill ??= new StillState());
