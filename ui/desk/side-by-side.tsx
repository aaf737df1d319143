import { ChangedWords } from "./changed-words";
import { useLabelOf } from "./label-of";
import { sideBySide } from "./leaves";
import { useSay } from "./words";

type Props = {
  theirs: unknown;
  mine: unknown;
  labelledBy: string;
  theirsTitle: string;
  /** A value in words, where the input holds only an id or a code. */
  describe?: ((value: string, path: string) => string) | undefined;
};

/** Two versions of a record field by field, what differs first and marked word by word. */
export function SideBySide({ theirs, mine, labelledBy, theirsTitle, describe = (value) => value }: Props) {
  const say = useSay();
  const labelOf = useLabelOf();
  const rows = sideBySide(theirs, mine);
  const differing = rows.filter(({ before, after }) => before !== after);
  const same = rows.filter(({ before, after }) => before === after);
  const row = ({ path, before, after }: (typeof rows)[number]) => (
    <tr key={path} className={before === after ? "compare-same" : "compare-other"}>
      <th scope="row">
        {labelOf(path)}
        {before === after ? null : <span className="compare-mark">{say("conflict.differs")}</span>}
      </th>
      <td data-side={theirsTitle}><ChangedWords before={describe(before, path)} after={describe(after, path)} say={say} side="before" /></td>
      <td data-side={say("conflict.mine")}><ChangedWords before={describe(before, path)} after={describe(after, path)} say={say} side="after" /></td>
    </tr>
  );
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-labelledby={labelledBy}>
      <table className="compare">
        <thead>
          <tr><th scope="col">{say("conflict.field")}</th><th scope="col">{theirsTitle}</th><th scope="col">{say("conflict.mine")}</th></tr>
        </thead>
        <tbody>{[...differing, ...same].map(row)}</tbody>
      </table>
    </div>
  );
}
