import { useEffect, useRef } from "react";
import { proposalKinds } from "@/domain/extraction/proposal";
import { useSay } from "../words";
import { Key } from "./act-form";
import { kindKey } from "./keys";

/** Single letters as commands can be in the way of speech input and of habits: they can be switched off, and stay so. */
export function KeySwitch({ isOn, set }: { isOn: boolean; set: (isOn: boolean) => void }) {
  const say = useSay();
  useEffect(() => {
    try {
      if (localStorage.getItem(kept) === "off") set(false);
    } catch {
      // A browser that keeps nothing starts with the keys on.
    }
  }, [set]);
  return (
    <label className="key-switch">
      <input
        type="checkbox" checked={isOn}
        onChange={(event) => {
          set(event.target.checked);
          try {
            localStorage.setItem(kept, event.target.checked ? "on" : "off");
          } catch {
            // It holds for this page at least.
          }
        }}
      />
      {say("intake.keysOn")}
    </label>
  );
}
const kept = "desk:intake-keys";

const lines: [string, string][] = [
  ["j ↓", "next"], ["k ↑", "previous"], ["n", "nextOpen"], ["a", "acceptIt"], [`${kindKey(proposalKinds[0])}–${kindKey(proposalKinds[5])}`, "acceptAsKind"],
  ["m", "merge"], ["[ ]", "wider"], ["{ }", "narrower"], ["s", "toSentence"], ["x", "setAsideWith"], ["l", "linkTo"], ["o", "openDraft"], ["r", "reopen"], ["u", "undo"],
  ["Esc", "closes"], ["?", "keys"],
];

/** All keys, in a dialog of the browser's own. */
export function KeyHelp({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className="quick-check key-help" aria-labelledby="keys-title" onClose={close}>
      <h2 id="keys-title">{say("intake.keys")}</h2>
      <dl>
        {lines.map(([keys, what]) => <div key={what}><dt>{keys.split(" ").map((key) => <Key key={key}>{key}</Key>)}</dt><dd>{say(`intake.${what}`)}</dd></div>)}
      </dl>
      <form method="dialog"><button type="submit" className="button button-quiet">{say("intake.close")}</button></form>
    </dialog>
  );
}
