import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { previousOf } from "@/domain/intake-decision";
import type { Say } from "@/ui/i18n/words";
import { isProposed } from "./beginning";
import type { PassageView } from "./desk-view";

type Setup = { passages: readonly PassageView[]; start: string | null; id: string };
export type Where = "next" | "previous" | "next-open";

/**
 * Which passage is chosen. It stands in the address, so that a reload and a return begin where it was
 * left; choosing one brings it into view and gives it the focus, so that a screen reader reads it.
 */
export function useSelection({ passages, start, id }: Setup) {
  const [chosen, setChosen] = useState(start);
  const movedRef = useRef(false);
  const whole = useMemo(() => passages.filter(({ state }) => state !== "merged"), [passages]);
  const at = whole.findIndex((passage) => passage.id === chosen);
  const current = whole[at] ?? null;
  const address = useCallback((passage: string) => `/admin/intake/${id}?passage=${passage}#p-${passage}`, [id]);

  const choose = useCallback((passage: string) => {
    movedRef.current = true;
    setChosen(passage);
    window.history.replaceState(null, "", `?passage=${passage}`);
  }, []);

  useInView({ chosen, start, movedRef, passages });
  useChoosingByClick(choose);

  /** What is open after here, else from the top: proposals before the sentences for which there is none. */
  const openAfter = (isPast: (passage: PassageView) => boolean) => {
    const open = whole.filter((passage) => passage.state === "open" && passage.id !== current?.id && !isPast(passage));
    const wanted = open.some(isProposed) ? open.filter(isProposed) : open;
    return (wanted.find((passage) => whole.indexOf(passage) > at) ?? wanted[0])?.id ?? null;
  };
  const nextOpen = (isRestSetAside = false) =>
    openAfter((passage) => isRestSetAside && passage.kind === null && passage.proposed === null) ?? (isRestSetAside ? chosen : null) ?? chosen;
  const to = (where: Where): string | null =>
    where === "next" ? whole[at + 1]?.id ?? null : where === "previous" ? whole[at - 1]?.id ?? null : openAfter(() => false);
  const link = (where: Where) => { const passage = to(where); return passage === null ? null : address(passage); };

  return {
    current, choose, address, to, nextOpen,
    mergedInto: () => (current === null ? null : previousOf(passages, current)?.id ?? null),
    links: { previous: link("previous"), next: link("next"), nextOpen: link("next-open") },
    position: { at: at + 1, of: whole.length },
    describe: (say: Say) => current === null ? ""
      : `${say("intake.position", { at: at + 1, of: whole.length })}: ${current.kind === null ? say("intake.sentence") : say(`reading.kind.${current.kind}`)}, ${say(`intake.state.${current.state}`)}`,
  };
}

type View = { chosen: string | null; start: string | null; movedRef: RefObject<boolean>; passages: readonly PassageView[] };

function useInView({ chosen, start, movedRef, passages }: View): void {
  // Who comes back sees the place where they left; the focus stays where a page begins.
  useEffect(() => {
    if (start !== null) window.document.getElementById(`p-${start}`)?.scrollIntoView({ block: "center", behavior: "instant" });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the desk opens
  }, []);

  // After the page shows the choice: the passage into view, and the focus on it.
  useEffect(() => {
    if (!movedRef.current || chosen === null) return;
    movedRef.current = false;
    window.document.querySelector("[data-panel]")?.parentElement?.scrollTo({ top: 0 });
    const element = window.document.getElementById(`p-${chosen}`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "center", behavior: window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }, [chosen, passages, movedRef]);
}

function useChoosingByClick(choose: (passage: string) => void): void {
  // A click on a passage, or on a link to one, chooses it here instead of loading the page again.
  useEffect(() => {
    function clicked(event: MouseEvent) {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-passage], a[data-go]") : null;
      const passage = link && new URL(link.href).searchParams.get("passage");
      if (!passage) return;
      event.preventDefault();
      // A selection of words is made for its edges, not to choose.
      if (window.getSelection()?.isCollapsed !== false) choose(passage);
    }
    window.document.addEventListener("click", clicked, true);
    return () => window.document.removeEventListener("click", clicked, true);
  }, [choose]);
}
