"use client";
import { useEffect, useRef } from "react";
import { useSay } from "../words";
import { queueKeys } from "./keys";

/** All keys, in a dialog of the browser's own. */
export function QueueKeyHelp({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
  }, [isOpen]);
  // The browser's own keys and those of every form stand among them: whoever asks wants to know all.
  const lines = [...Object.entries(queueKeys).slice(0, 2), ["Enter", "open"], ...Object.entries(queueKeys).slice(2), ["Ctrl + Enter", "save"], ["Esc", "close"]] as [string, string][];
  return (
    <dialog ref={dialog} className="quick-check key-help" aria-labelledby="queue-keys-title" onClose={close}>
      <h2 id="queue-keys-title">{say("myDesk.keys")}</h2>
      <dl>
        {lines.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{say(`myDesk.key.${does}`)}</dd></div>)}
      </dl>
      <form method="dialog"><button type="submit" className="button button-quiet">{say("form.close")}</button></form>
    </dialog>
  );
}
