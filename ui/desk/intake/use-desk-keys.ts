import { useEffect, useRef, type RefObject } from "react";
import { commandOf, isForDesk, reasonOf, type Command } from "./keys";
import { listenToKeys } from "../listen-to-keys";
import type { PassageView } from "./desk-view";
import type { Asked } from "./use-intake";
import type { Where } from "./use-selection";

type Setup = {
  isOn: boolean;
  modes: { reasons: boolean; links: boolean };
  /** Whether there is something to pick from. */
  isCompared: boolean;
  current: PassageView | null;
  go: (where: Where) => void;
  ask: (asked: Asked) => void;
  open: (what: "reasons" | "links" | "help") => void;
  close: () => void;
  reasons: RefObject<HTMLDetailsElement | null>;
};

/**
 * The keys of the desk. They are single letters, so they can be switched off, and they are silent while
 * something is typed. Nothing is trapped: Tab goes through everything, Escape closes what a key opened.
 */
export function useDeskKeys(setup: Setup) {
  const latest = useRef(setup);
  useEffect(() => { latest.current = setup; });
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      const now = latest.current;
      if (!now.isOn || !isForDesk(event, event.target as EventTarget | null)) return;
      if (event.key === "Escape") return now.close();
      if (inMode(event, now)) return event.preventDefault();
      const command = commandOf(event.key);
      if (command === null) return;
      event.preventDefault();
      run(command, now);
    }
    return listenToKeys(pressed);
  }, []);

  // What a key opened gets the focus, so that the next Tab and Enter are about it.
  const { reasons: isChoosing, links: isLinking } = setup.modes;
  useEffect(() => {
    if (isChoosing) setup.reasons.current?.querySelector("button")?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when it opens
  }, [isChoosing]);
  const { isCompared } = setup;
  useEffect(() => {
    if (isLinking && isCompared) pick("1");
  }, [isLinking, isCompared]);
}

/** After x a letter is a reason; after l a number is a candidate. */
function inMode(event: KeyboardEvent, { modes, ask }: Setup): boolean {
  if (modes.reasons) {
    const reason = reasonOf(event.key);
    if (reason === null) return false;
    if (reason === "other") window.document.getElementById("reason-note")?.focus();
    else ask({ do: "set-aside", reason });
    return true;
  }
  return modes.links && /^[1-9]$/.test(event.key) && pick(event.key);
}

/** Opens a candidate and puts the focus on what can be said of it. */
function pick(number: string): boolean {
  const candidate = window.document.querySelector<HTMLDetailsElement>(`[data-candidate="${number}"]`);
  if (candidate === null) {
    window.document.querySelector<HTMLElement>(".intake-candidates summary")?.focus();
    return false;
  }
  candidate.open = true;
  const folded = candidate.closest<HTMLDetailsElement>(".candidates-less");
  if (folded !== null) folded.open = true;
  candidate.querySelector("button")?.focus();
  return true;
}

function run(command: Command, { current, go, ask, open }: Setup): void {
  if (command.to === "go") return go(command.where);
  if (command.to === "open") {
    if (command.what !== "draft") return open(command.what);
    return window.document.querySelector<HTMLAnchorElement>("[data-draft]")?.click();
  }
  if (command.to === "do") return ask({ do: command.what });
  if (current === null) return;
  if (command.to === "fit") return ask({ do: "fit", move: command.move });
  // A condition hangs on something: its field is what the key leads to.
  const isCondition = command.kind === "condition" || (command.kind === null && current.kind === "condition");
  if (!isCondition) return ask({ do: "accept", kind: command.kind });
  const field = window.document.getElementById("condition-of");
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
}
