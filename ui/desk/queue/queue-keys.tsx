"use client";
import { useEffect, useRef, useState } from "react";
import { KeySwitch } from "../intake/key-help";
import { listenToKeys } from "../listen-to-keys";
import { useSay } from "../words";
import { commandOf, isForQueue, rowAfter, type QueueCommand } from "./keys";
import { QueueKeyHelp } from "./queue-key-help";

const rowsOf = () => [...document.querySelectorAll<HTMLElement>("[data-queue-row]")];
const focusRow = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>("[data-row-link]")?.focus();
const press = (row: HTMLElement | undefined, what: string) => row?.querySelector<HTMLElement>(what)?.click();

/**
 * The keys of the queue. They move the focus itself from row to row, so that a screen reader says where one is
 * and Enter, Tab and the browser's own keys go on from there; every one presses something that a mouse can too.
 * `at`: the row that was being worked at when the page was left; `stamp` changes with what is shown.
 */
export function QueueKeys({ at, stamp }: { at: number | null; stamp: string }) {
  const say = useSay();
  const [isOn, setIsOn] = useState(true);
  const [hasHelp, setHasHelp] = useState(false);
  const current = useRef<number | null>(null);

  useEffect(() => {
    const rows = rowsOf();
    current.current = at === null ? null : Math.min(at, rows.length - 1);
    if (at !== null && document.querySelector(".queue-open") === null) focusRow(rows[current.current!]);
  }, [at, stamp]);

  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      const command = isForQueue(event, target) ? commandOf(event.key) : null;
      if (!isOn || command === null) return;
      event.preventDefault();
      const rows = rowsOf();
      const focused = target?.closest<HTMLElement>("[data-queue-row]");
      if (focused) current.current = rows.indexOf(focused);
      if (command === "help") setHasHelp(true);
      else current.current = run(command, rows, current.current);
    }
    return listenToKeys(pressed);
  }, [isOn]);

  return (
    <div className="queue-keys">
      <button type="button" className="button button-quiet button-small" onClick={() => setHasHelp(true)}>{say("myDesk.keys")} <kbd>?</kbd></button>
      <KeySwitch isOn={isOn} set={setIsOn} />
      <QueueKeyHelp isOpen={hasHelp} close={() => setHasHelp(false)} />
    </div>
  );
}

/** Does it, and says which row is the current one afterwards. */
function run(command: Exclude<QueueCommand, "help">, rows: HTMLElement[], current: number | null): number | null {
  if (command === "next" || command === "previous") {
    const to = rowAfter(command, current, rows.length);
    if (to !== null) focusRow(rows[to]);
    return to;
  }
  if (command === "undo") {
    document.querySelector<HTMLElement>("[data-undo] button")?.click();
    return current;
  }
  const row = rows[current ?? 0];
  if (command === "followUp") press(row, "[data-row-follow-up]");
  if (command === "check") press(row, "[popovertarget]");
  if (command === "select") press(row, "[data-row-box]");
  if (command === "assign") chooseAssignee(row);
  return row === undefined ? null : (current ?? 0);
}

/** Of the rows that are selected, or of this one where none is. */
function chooseAssignee(row: HTMLElement | undefined): void {
  if (document.querySelector("[data-row-box]:checked") === null) press(row, "[data-row-box]");
  document.getElementById("bulk-to")?.focus();
}
