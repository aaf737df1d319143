/** What a single key does in the queue, in the order in which the help lists it. */
export const queueKeys = { j: "next", k: "previous", f: "followUp", c: "check", x: "select", a: "assign", u: "undo", "?": "help" } as const;
export type QueueCommand = (typeof queueKeys)[keyof typeof queueKeys];

export const commandOf = (key: string): QueueCommand | null => (Object.hasOwn(queueKeys, key) ? queueKeys[key as keyof typeof queueKeys] : null);

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; defaultPrevented: boolean };

/** Whether a key is meant for the queue: never with a modifier, and never while something is typed or chosen. */
export function isForQueue(event: Pressed, target: Pick<Element, "closest"> | null): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  return target?.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog, [popover], [role=listbox], [role=menu], .queue-open') == null;
}

/** The row that a key leads to: the first or last where none is current, and no further than the ends. */
export function rowAfter(command: "next" | "previous", current: number | null, rows: number): number | null {
  if (rows === 0) return null;
  if (current === null) return command === "next" ? 0 : rows - 1;
  return Math.min(rows - 1, Math.max(0, current + (command === "next" ? 1 : -1)));
}
