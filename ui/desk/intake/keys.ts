import { proposalKinds, type ProposalKind } from "@/domain/extraction/proposal";
import { setAsideReasons, type SetAsideReason } from "@/domain/intake";
import type { EdgeMove } from "@/domain/passage-edges";

/** What a single key does at the intake desk, in the order in which the help lists it. */
export type Command =
  | { to: "go"; where: "next" | "previous" | "next-open" }
  | { to: "accept"; kind: ProposalKind | null }
  | { to: "do"; what: "merge" | "undo" | "reopen" }
  | { to: "fit"; move: EdgeMove }
  | { to: "open"; what: "reasons" | "links" | "help" | "draft" };

const commands: Record<string, Command> = {
  j: { to: "go", where: "next" }, ArrowDown: { to: "go", where: "next" }, k: { to: "go", where: "previous" }, ArrowUp: { to: "go", where: "previous" },
  n: { to: "go", where: "next-open" }, a: { to: "accept", kind: null },
  ...Object.fromEntries(proposalKinds.map((kind, index) => [String(index + 1), { to: "accept", kind } as const])),
  m: { to: "do", what: "merge" }, "[": { to: "fit", move: "earlier-start" }, "{": { to: "fit", move: "later-start" },
  "]": { to: "fit", move: "later-end" }, "}": { to: "fit", move: "earlier-end" }, s: { to: "fit", move: "sentence" },
  x: { to: "open", what: "reasons" }, l: { to: "open", what: "links" }, o: { to: "open", what: "draft" },
  r: { to: "do", what: "reopen" }, u: { to: "do", what: "undo" }, "?": { to: "open", what: "help" },
};

export const commandOf = (key: string): Command | null => commands[key] ?? null;
export const kindKey = (kind: ProposalKind): string => String(proposalKinds.indexOf(kind) + 1);

/** After x: the letter of each reason. */
export const reasonKeys: Record<SetAsideReason, string> = {
  "no-act": "n", figure: "f", event: "e", opinion: "o", domestic: "d", journalist: "j", repeated: "s", "outside-rule": "r", other: "t",
};
export const reasonOf = (key: string): SetAsideReason | null => setAsideReasons.find((reason) => reasonKeys[reason] === key) ?? null;

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; defaultPrevented: boolean };

/** Whether a key is meant for the desk: never while something is typed or chosen, never with a modifier. */
export function isForDesk(event: Pressed, target: EventTarget | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  if (typeof Element === "undefined" || !(target instanceof Element)) return true;
  if (target.closest("input, textarea, select, [contenteditable], dialog, [role=listbox], [role=menu]") !== null) return false;
  // Arrows scroll the page, unless the document itself has the focus.
  return !event.key.startsWith("Arrow") || target.closest("[data-document]") !== null;
}
