import { useEffect, useRef } from "react";
import { selectedIn } from "../quoting/selection";
import type { PassageView } from "./desk-view";

type Setup = { text: string; current: PassageView | null; place: (start: number, end: number) => void };

/** Words selected with the pointer become the edges of the chosen passage, as long as it is open and they touch it. */
export function usePlaceSelection(setup: Setup) {
  const latest = useRef(setup);
  useEffect(() => { latest.current = setup; });
  useEffect(() => {
    function released(event: MouseEvent) {
      const { text, current, place } = latest.current;
      const block = window.document.querySelector<HTMLElement>("[data-document]");
      if (block === null || current?.state !== "open" || !(event.target instanceof Node) || !block.contains(event.target)) return;
      const chosen = selectedIn(block, text);
      if (chosen === null || chosen.end <= current.start || chosen.start >= current.end) return;
      place(chosen.start, chosen.end);
      window.getSelection()?.removeAllRanges();
    }
    window.addEventListener("mouseup", released);
    return () => window.removeEventListener("mouseup", released);
  }, []);
}
