import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import type { FormInput } from "@/domain/form-data";
import { ChangedWords } from "./changed-words";
import { useLabelOf } from "./label-of";
import { sideBySide } from "./leaves";
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
export function ConflictPanel({ current, mine, describe = (value) => value, onTakeTheirs }: Props) {
  const say = useSay();
  const labelOf = useLabelOf();
  const path = usePathname();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [current]);
  const rows = sideBySide(current, mine);
  return (
    <section ref={box} className="notice notice-bad" role="alert" tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">{say("conflict.title")}</h2>
      <p>{say("conflict.text")}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="conflict-title">
        <table className="compare">
          <thead>
            <tr><th scope="col">{say("conflict.field")}</th><th scope="col">{say("conflict.theirs")}</th><th scope="col">{say("conflict.mine")}</th></tr>
          </thead>
          <tbody>
            {rows.map(({ path: place, before, after }) => (
              <tr key={place} className={before === after ? "compare-same" : "compare-other"}>
                <th scope="row">
                  {labelOf(place)}
                  {before === after ? null : <span className="compare-mark">{say("conflict.differs")}</span>}
                </th>
                <td><ChangedWords before={describe(before)} after={describe(after)} say={say} side="before" /></td>
                <td><ChangedWords before={describe(before)} after={describe(after)} say={say} side="after" /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="notice-actions">
        <button type="submit" name="baseVersion" value={versionOf(current)} className="button button-quiet">{say("conflict.keepMine")}</button>
        {/* A full load on purpose: the page starts again from what is published now. */}
        <a href={path} className="button button-quiet" onClick={onTakeTheirs}>{say("conflict.takeTheirs")}</a>
      </p>
    </section>
  );
}
