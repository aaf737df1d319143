import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { recordOf, type FormInput } from "@/domain/form-data";
import { SideBySide } from "./side-by-side";
import { useSay } from "./words";

type Props = {
  current: unknown;
  mine: FormInput;
  /** A value in words, where the input holds only an id. */
  describe?: ((value: string) => string) | undefined;
  onTakeTheirs: () => void;
};

const versionOf = (current: unknown): string =>
  typeof current === "object" && current !== null && "baseVersion" in current ? String(current.baseVersion) : "";

/**
 * Somebody published first: both versions, field by field, the differences marked. "Keep mine" posts
 * the form again over the newest version, because a button's name and value come after the hidden
 * field's; it works without a script as well.
 */
export function ConflictPanel({ current, mine, describe, onTakeTheirs }: Props) {
  const say = useSay();
  const path = usePathname();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [current]);
  return (
    <section ref={box} className="notice notice-bad" role="alert" tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say("conflict.title")}</h2>
      <p>{say("conflict.text")}</p>
      <SideBySide theirs={current} mine={recordOf(mine)} labelledBy="conflict-title" theirsTitle={say("conflict.theirs")} describe={describe} />
      <p className="notice-actions">
        <button type="submit" name="baseVersion" value={versionOf(current)} className="button button-quiet">{say("conflict.keepMine")}</button>
        {/* A full load on purpose: the page starts again from what is published now. */}
        <a href={path} className="button button-quiet" onClick={onTakeTheirs}>{say("conflict.takeTheirs")}</a>
      </p>
    </section>
  );
}
