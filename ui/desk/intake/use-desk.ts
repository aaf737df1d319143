import { useActionState, useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "@/domain/form-state";
import type { Refusal } from "@/domain/refusal";
import { useSay } from "../words";
import type { ComparisonView, DecidedView, DeskView } from "./desk-view";
import { useComparison, type Compare } from "./use-comparison";
import { useDeskKeys } from "./use-desk-keys";
import { useIntake, type Asked, type DecideAction, type Outcome } from "./use-intake";
import { usePlaceSelection } from "./use-place-selection";
import { useSelection, type Where } from "./use-selection";

export type DeskSetup = { desk: DeskView; start: string | null; comparison: ComparisonView | null; decide: DecideAction; compare: Compare };

const closed = { reasons: false, links: false };

/** The life of the desk: what is chosen, what is decided, what a key has opened, and what was said of it. */
export function useDesk({ desk, start, comparison: first, decide, compare }: DeskSetup) {
  const say = useSay();
  const [native, post] = useActionState<FormState<DecidedView>, FormData>(decide, { state: "new" });
  const [refusal, setRefusal] = useState<Refusal | null>(native.state === "refused" ? native.refusal : null);
  const [said, setSaid] = useState("");
  const [modes, setModes] = useState(closed);
  const [hasHelp, setHasHelp] = useState(false);
  const [keysOn, setKeysOn] = useState(true);
  const reasons = useRef<HTMLDetailsElement>(null);
  const after = useRef<(outcome: Outcome) => void>(() => {});
  const intake = useIntake(desk, decide, useCallback((outcome: Outcome) => after.current(outcome), []));
  const selection = useSelection({ passages: intake.passages, start, id: desk.id });
  const { current, choose } = selection;
  const comparing = useComparison({ intake: desk.id, passage: current, first, firstOf: start, compare });

  const setReasons = useCallback((isOpen: boolean) => setModes((before) => ({ ...before, reasons: isOpen })), []);
  function go(where: Where) {
    const to = selection.to(where);
    setModes(closed);
    setRefusal(null);
    if (to === null) setSaid(say("intake.noFurther"));
    else choose(to);
  }
  function ask(asked: Asked) {
    const refused = intake.ask(asked, current);
    setRefusal(refused);
    if (refused !== null) return;
    setModes(closed);
    setSaid(say(`intake.did.${asked.do}`));
    const next = nextAfter(asked, selection);
    if (next !== null) choose(next);
  }
  useEffect(() => {
    after.current = ({ asked, passage, changed, refusal: refused }) => {
      if (refused === null) {
        if (asked.do === "undo" && changed[0] !== undefined) choose(changed[0]);
        if (asked.do === "link") comparing.compareAgain();
        return;
      }
      setRefusal(refused);
      setSaid(say("intake.refused"));
      if (passage !== null) choose(passage);
    };
  });
  usePlaceSelection({ text: desk.text, current, place: (from, to) => ask({ do: "place", start: String(from), end: String(to) }) });
  useDeskKeys({
    isOn: keysOn, modes, isCompared: comparing.comparison !== null, current, go, ask, reasons, close: () => setModes(closed),
    open: (what) => (what === "help" ? setHasHelp(true) : setModes({ reasons: what === "reasons", links: what === "links" })),
  });
  return { say, post, refusal, said, modes, hasHelp, setHasHelp, keysOn, setKeysOn, reasons, setReasons, ask, intake, selection, comparing };
}

/** Where a decision leads: on to what is open, to what was merged into, or nowhere, because its outcome is of interest. */
function nextAfter(asked: Asked, { nextOpen, mergedInto, current }: ReturnType<typeof useSelection>): string | null {
  if (asked.do === "set-aside") return nextOpen();
  if (asked.do === "set-aside-rest") return nextOpen(true);
  return asked.do === "merge" ? mergedInto() : current?.id ?? null;
}
