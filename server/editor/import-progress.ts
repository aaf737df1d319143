import "server-only";
import { refuse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import type { ImportWatch } from "../commands/import-records";

type Running = { actorId: string; phase: "checking" | "writing"; done: number; of: number; controller: AbortController };
export type ImportProgress = Pick<Running, "phase" | "done" | "of">;

// Pages and route handlers are bundled apart; an import takes seconds and lives in the process that took the file.
const kept = globalThis as typeof globalThis & { trackerImports?: Map<string, Running> };
const imports = (kept.trackerImports ??= new Map<string, Running>());

/** Runs an import under a name that its browser chose, so that it can ask how far it is and end it. */
export async function followImport<T>(actor: Actor, token: string, work: (watch: ImportWatch) => Promise<Result<T>>): Promise<Result<T>> {
  if (token === "" || imports.has(token)) return work({});
  const running: Running = { actorId: actor.id, phase: "checking", done: 0, of: 0, controller: new AbortController() };
  imports.set(token, running);
  const { signal } = running.controller;
  try {
    return await work({ signal, progress: (phase, done, of) => { Object.assign(running, { phase, done, of }); } });
  } catch (error) {
    if (!signal.aborted) throw error;
    return refuse("cancelled");
  } finally {
    imports.delete(token);
  }
}

/** How far one's own import is; null where there is none of that name. */
export function importProgress(actor: Actor, token: string): ImportProgress | null {
  const running = imports.get(token);
  return running === undefined || running.actorId !== actor.id ? null : { phase: running.phase, done: running.done, of: running.of };
}

/** Ends one's own import: everything that it wrote is undone. */
export function stopImport(actor: Actor, token: string): void {
  const running = imports.get(token);
  if (running?.actorId === actor.id) running.controller.abort(new Error("stopped by its editor"));
}
