import type { Refusal } from "@/domain/refusal";
import type { FormInput } from "@/domain/form-data";

export type Place = { id: string; version: number };
/** What came of one save. `refused` ends the saving by itself until somebody decides. */
export type Saved = { is: "saved"; place: Place; at: string } | { is: "failed" } | { is: "refused"; refusal: Refusal; input: FormInput };
type Work = (place: Place | null, isDueAgain: () => boolean) => Promise<Saved["is"]>;

/** Rests this long after the last keystroke; with the way to the server that is well below two seconds. */
const pauseMs = 1_000;
const againMs = 8_000;

/** One save at a time: what is typed while one runs is saved after it; one that failed is tried again. */
export class Saver {
  place: Place | null;
  private work: Work | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private isDue = false;
  private isStopped = false;

  constructor(place: Place | null) {
    this.place = place;
  }

  attach(work: Work | null): void {
    this.work = work;
    if (work === null) clearTimeout(this.timer);
  }

  moved(place: Place): void {
    this.place = place;
  }

  /** Something was typed. */
  touch(): void {
    if (!this.isStopped) this.later(pauseMs);
  }

  /** Now; while a save runs, once more after it. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running !== null) this.isDue = true;
    this.running ??= this.run().finally(() => { this.running = null; });
    return this.running;
  }

  /** Before the form is posted: nothing is saved any more, and what is under way has arrived. */
  async settle(): Promise<Place | null> {
    clearTimeout(this.timer);
    this.isDue = false;
    await this.running;
    clearTimeout(this.timer);
    return this.place;
  }

  /** After a conflict: this text over what the draft holds now. */
  overwrite(version: number): void {
    this.isStopped = false;
    if (this.place !== null) this.place = { id: this.place.id, version };
    void this.flush();
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private async run(): Promise<void> {
    do {
      this.isDue = false;
      const came = await this.work?.(this.place, () => this.isDue);
      this.isStopped = came === "refused";
      if (came === "failed") this.later(againMs);
    } while (this.isDue && !this.isStopped);
  }
}
