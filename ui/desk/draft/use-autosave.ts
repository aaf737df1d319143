import { useCallback, useEffect, useState, type RefObject } from "react";
import type { SavedDraft } from "@/domain/draft";
import { useFormDesk, type SaveDraft } from "./form-desk";
import { Saver, type Place, type Saved } from "./saver";

export type SaveStatus = { is: "idle" } | { is: "saving" } | Saved;

/**
 * Keeps a form as a draft while it is being written. The first save makes the draft, and from then on the address
 * names it, so that whoever comes back goes on. `onSaved` is told when all that was typed has arrived.
 */
export function useAutosave(element: RefObject<HTMLFormElement | null>, onSaved: () => void) {
  const known = useFormDesk();
  const draft = known?.desk.draft ?? null;
  const [status, setStatus] = useState<SaveStatus>({ is: "idle" });
  const [place, setPlace] = useState<Place | null>(draft === null ? null : { id: draft.id, version: draft.version });
  const [saver] = useState(() => new Saver(place));

  useEffect(() => {
    if (known === null) return;
    saver.attach(async (from, isDueAgain) => {
      if (element.current === null) return "saved";
      setStatus({ is: "saving" });
      const data = new FormData(element.current);
      mark(data, from, known.desk.kind);
      const came = await saveOnce(known.save, data);
      setStatus(came);
      if (came.is === "saved") {
        saver.moved(came.place);
        setPlace(came.place);
        if (!isDueAgain()) onSaved();
      }
      return came.is;
    });
    return () => saver.attach(null);
  }, [known, element, onSaved, saver]);

  const touch = useCallback(() => {
    if (known === null) return;
    saver.touch();
    // "Saved" is not said of words that are not.
    setStatus((before) => before.is === "saved" || before.is === "idle" ? { is: "saving" } : before);
  }, [known, saver]);
  return { known, place, status, saver, touch };
}

export type Autosave = ReturnType<typeof useAutosave>;

async function saveOnce(save: SaveDraft, data: FormData): Promise<Saved> {
  const answer = await save({ state: "new" }, data).catch(() => null);
  if (answer?.state === "done") {
    keepInAddress(answer.value);
    return { is: "saved", place: { id: answer.value.id, version: answer.value.version }, at: answer.value.at };
  }
  return answer?.state === "refused" && answer.refusal.reason === "conflict"
    ? { is: "refused", refusal: answer.refusal, input: answer.input } : { is: "failed" };
}

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
