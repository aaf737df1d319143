import { useEffect, useRef } from "react";
import type { DraftNow } from "@/domain/draft";
import { recordOf, type FormInput } from "@/domain/form-data";
import { SideBySide } from "../side-by-side";
import { useDeskLanguage, useSay } from "../words";

type Props = { now: DraftNow; mine: FormInput; describe?: ((value: string) => string) | undefined; onKeepMine: ((version: number) => void) | null; onTakeTheirs: () => void };

/** Somebody else saved this draft meanwhile: both texts beside each other, and the choice. */
export function DraftConflict({ now, mine, describe, onKeepMine, onTakeTheirs }: Props) {
  const say = useSay();
  const language = useDeskLanguage();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [now.draft.version]);
  const at = new Date(now.draft.at).toLocaleTimeString(language, { timeStyle: "short" });
  return (
    <section ref={box} className="notice notice-bad" role="alert" tabIndex={-1} aria-labelledby="draft-conflict-title">
      <h2 id="draft-conflict-title">{say("draft.conflict.title", { name: now.draft.by })}</h2>
      <p>{say("draft.conflict.text", { at })}</p>
      <SideBySide theirs={now.input} mine={recordOf(mine)} labelledBy="draft-conflict-title" theirsTitle={say("draft.conflict.theirs", { name: now.draft.by })} describe={describe} />
      <p className="notice-actions">
        {onKeepMine === null
          ? <button type="submit" name="desk.version" value={now.draft.version} className="button button-quiet">{say("draft.conflict.keepMine")}</button>
          : <button type="button" className="button button-quiet" onClick={() => onKeepMine(now.draft.version)}>{say("draft.conflict.keepMine")}</button>}
        {/* A full load on purpose: the form starts again from what the draft holds. */}
        <button type="button" className="button button-quiet" onClick={() => { onTakeTheirs(); window.location.reload(); }}>{say("draft.conflict.takeTheirs")}</button>
      </p>
    </section>
  );
}
