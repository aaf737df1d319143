
import { instantInWords } from "@/ui/dates";
import { useDeskLanguage, useSay } from "../words";
import type { FormDesk } from "./form-desk";
import type { Autosave } from "./use-autosave";

type Props = { autosave: Autosave; desk: FormDesk; publish: string; isPending: boolean; hintId: string; waiting: string | undefined; timeZone: string };

/** The end of a form that is a draft: publish it or send it, keep it, and when it was kept. */
export function DraftFormEnd({ autosave, desk, publish, isPending, hintId, waiting, timeZone }: Props) {
  const say = useSay();
  const pending = waiting ?? say("form.saving");
  const shared = { type: "submit", name: "desk.do", "aria-disabled": isPending } as const;
  return (
    <div className="draft-end">
      <details className="draft-notes" open={Boolean(desk.draft?.notes)}>
        <summary>{say("draft.notes")}</summary>
        <div className="desk-field">
          <label htmlFor="desk-notes" className="sr-only">{say("draft.notes")}</label>
          <p id="desk-notes-hint" className="field-hint">{say("draft.notesAbout")}</p>
          <textarea id="desk-notes" name="desk.notes" rows={3} maxLength={4000} defaultValue={desk.draft?.notes ?? ""} aria-describedby="desk-notes-hint" onInput={autosave.touch} />
        </div>
      </details>
      <div className="form-end">
        {desk.mayPublish ? (
          <>
            <button {...shared} value="publish" className="button" aria-describedby={hintId}>{isPending ? pending : publish}</button>
            <button {...shared} value="send" className="button button-quiet">{say("draft.send")}</button>
          </>
        ) : <button {...shared} value="send" className="button" aria-describedby={hintId}>{isPending ? pending : say("draft.send")}</button>}
        <button {...shared} value="save" className="button button-quiet">{say("draft.save")}</button>
        <span id={hintId} className="form-keys">{say("form.keys")}</span>
        <SaveStatusLine autosave={autosave} desk={desk} timeZone={timeZone} />
      </div>
    </div>
  );
}

function SaveStatusLine({ autosave: { status }, desk, timeZone }: { autosave: Autosave; desk: FormDesk; timeZone: string }) {
  const say = useSay();
  const language = useDeskLanguage();
  // In the browser's own zone, as the clock beside it shows it.
  const at = (instant: string) => new Date(instant).toLocaleTimeString(language, { timeStyle: "short" });
  const words = status.is === "saved" ? say("draft.savedAt", { at: at(status.at) })
    : status.is === "saving" ? say("draft.saving")
      : status.is === "failed" ? say("draft.saveFailed")
        : status.is === "refused" ? say("draft.saveStopped")
          : desk.draft === null ? say("draft.savesItself") : say("draft.savedOn", { at: instantInWords(desk.draft.savedAt, language, timeZone) });
  return <span role="status" className={`save-status save-${status.is}`}>{words}</span>;
}


