import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { SavedDraft } from "@/domain/draft";
import type { FormState } from "@/domain/form-state";
import type { Refusal } from "@/domain/refusal";
import { useFormDesk } from "./form-desk";

/** How the last save went. `refused` ends the saving by itself until somebody decides. */
export type SaveStatus =
  | { is: "idle" } | { is: "saving" } | { is: "saved"; at: string } | { is: "failed" } | { is: "refused"; refusal: Refusal; input: FormState<never> };

/** Rests this long after the last keystroke; with the way to the server that is well below two seconds. */
const pauseMs = 1_000;
const againMs = 8_000;

type Place = { id: string; version: number };

/**
 * Keeps a form as a draft while it is being written. One save at a time: what is typed meanwhile is saved after
 * it. The first save makes the draft, and from then on the address names it, so that whoever comes back goes on.
 */
export function useAutosave(element: RefObject<HTMLFormElement | null>, onSaved: () => void) {
  const known = useFormDesk();
  const draft = known?.desk.draft ?? null;
  const [status, setStatus] = useState<SaveStatus>({ is: "idle" });
  const [place, setPlace] = useState<Place | null>(draft === null ? null : { id: draft.id, version: draft.version });
  const at = useRef({ place, timer: undefined as ReturnType<typeof setTimeout> | undefined, running: null as Promise<void> | null, isDue: false, isStopped: false });

  const put = useCallback((next: Place) => {
    at.current.place = next;
    setPlace(next);
  }, []);

  const save = useCallback(async (): Promise<void> => {
    const { current } = at;
    if (known === null || element.current === null) return;
    current.isDue = false;
    const data = new FormData(element.current);
    mark(data, current.place, known.desk.kind);
    setStatus({ is: "saving" });
    const answer = await known.save({ state: "new" }, data).catch(() => null);
    if (answer?.state === "done") {
      keepInAddress(answer.value);
      put({ id: answer.value.id, version: answer.value.version });
      setStatus({ is: "saved", at: answer.value.at });
      if (!current.isDue) onSaved();
    } else if (answer?.state === "refused" && answer.refusal.reason === "conflict") {
      current.isStopped = true;
      setStatus({ is: "refused", refusal: answer.refusal, input: answer });
    } else {
      setStatus({ is: "failed" });
      current.timer = setTimeout(() => void flushRef.current(), againMs);
    }
  }, [known, element, onSaved, put]);

  /** Saves now; while a save runs, once more after it. */
  const flush = useCallback(async (): Promise<void> => {
    const { current } = at;
    clearTimeout(current.timer);
    if (current.running !== null) {
      current.isDue = true;
      return current.running;
    }
    current.running = (async () => {
      do await save(); while (current.isDue && !current.isStopped);
    })().finally(() => { current.running = null; });
    return current.running;
  }, [save]);
  const flushRef = useRef(flush);
  useEffect(() => { flushRef.current = flush; }, [flush]);

  const touch = useCallback(() => {
    const { current } = at;
    if (known === null || current.isStopped) return;
    clearTimeout(current.timer);
    current.timer = setTimeout(() => void flushRef.current(), pauseMs);
  }, [known]);

  /** Before the form is posted: nothing is saved any more, and what is under way has arrived. */
  const settle = useCallback(async (): Promise<Place | null> => {
    const { current } = at;
    clearTimeout(current.timer);
    current.isDue = false;
    await current.running;
    clearTimeout(current.timer);
    return current.place;
  }, []);

  /** After a conflict: this text over what the draft holds now. */
  const overwrite = useCallback((version: number) => {
    const { current } = at;
    current.isStopped = false;
    if (current.place !== null) put({ id: current.place.id, version });
    void flush();
  }, [flush, put]);

  useEffect(() => {
    const { current } = at;
    return () => clearTimeout(current.timer);
  }, []);

  return { known, place, status, touch, flush, settle, overwrite };
}

export type Autosave = ReturnType<typeof useAutosave>;

/** What a post says to the desk beside the record. */
export function mark(data: FormData, place: Place | null, kind?: string): void {
  if (kind !== undefined) {
    data.set("desk.kind", kind);
    data.set("desk.do", "save");
  }
  if (place === null) return;
  data.set("desk.draft", place.id);
  data.set("desk.version", String(place.version));
}

function keepInAddress({ id }: SavedDraft): void {
  const address = new URL(window.location.href);
  if (address.searchParams.get("draft") === id) return;
  address.searchParams.set("draft", id);
  window.history.replaceState(window.history.state, "", address);
}
