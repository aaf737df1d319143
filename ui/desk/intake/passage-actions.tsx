import type { RefObject } from "react";
import { proposalKinds, type ProposalKind } from "@/domain/extraction/proposal";
import { contextReasons, setAsideReasons } from "@/domain/intake";
import type { EdgeMove } from "@/domain/passage-edges";
import { useSay } from "../words";
import { ActForm, Key } from "./act-form";
import type { PassageView } from "./desk-view";
import { kindKey, reasonKeys } from "./keys";

const moveKeys = { "earlier-start": "[", "later-start": "{", "later-end": "]", "earlier-end": "}", sentence: "s" } as const;

/** Accept, as proposed or as something else. What is no commitment is set aside as what it is. */
export function AcceptForms({ passage }: { passage: PassageView }) {
  const say = useSay();
  const kind = passage.kind;
  return (
    <div className="intake-accept">
      {kind !== null && kind !== "condition" ? (
        <ActForm does="accept">
          <button type="submit" className="button">{acceptWords(kind)} <Key>a</Key></button>
        </ActForm>
      ) : null}
      {kind === "condition" ? <ConditionForm /> : null}
      <ActForm does="accept" className="intake-kinds">
        <span className="soft" id="accept-as">{say(kind === null ? "intake.itIs" : "intake.acceptAs")}</span>
        {proposalKinds.filter((each) => each !== "condition").map((each) => (
          <button key={each} type="submit" name="kind" value={each} className={`kind-button k-${each}`} aria-describedby="accept-as" aria-pressed={each === kind}>
            <Key>{kindKey(each)}</Key> {say(`reading.kind.${each}`)}
          </button>
        ))}
      </ActForm>
      {kind === "condition" ? null : (
        <details className="intake-more"><summary>{say("intake.asCondition")} <Key>{kindKey("condition")}</Key></summary><ConditionForm /></details>
      )}
    </div>
  );

  function acceptWords(of: ProposalKind): string {
    const context = contextReasons[of];
    return context === undefined ? say("intake.accept", { kind: say(`reading.kind.${of}`) }) : say("intake.acceptContext", { kind: say(`reading.kind.${of}`) });
  }
}

/** A condition hangs on a commitment that is tracked already. */
export function ConditionForm({ to = "" }: { to?: string }) {
  const say = useSay();
  return (
    <ActForm does="accept" className="intake-condition" fields={{ kind: "condition" }}>
      <label htmlFor="condition-of">{say("intake.conditionOf")}</label>
      <div className="find-row">
        <input id="condition-of" name="to" defaultValue={to} autoComplete="off" spellCheck={false} placeholder="USMX-7" />
        <button type="submit" className="button button-quiet">{say("intake.acceptCondition")}</button>
      </div>
    </ActForm>
  );
}

const edges = [["beginning", ["earlier-start", "later-start"]], ["end", ["later-end", "earlier-end"]]] as const;

/** Wider, narrower, together with the one before. */
export function EdgeForms() {
  const say = useSay();
  const button = (move: EdgeMove) => (
    <button key={move} type="submit" name="move" value={move} className="tool" aria-label={say(`intake.move.${move}`)}>
      {say(`intake.moveShort.${move}`)} <Key>{moveKeys[move]}</Key>
    </button>
  );
  return (
    <div className="intake-edges">
      <ActForm does="fit" className="intake-edge-grid">
        {edges.map(([edge, moves]) => (
          <div key={edge} className="intake-tools"><span className="edge-name">{say(`intake.edge.${edge}`)}</span>{moves.map(button)}</div>
        ))}
        <div className="intake-tools"><span className="edge-name">{say("intake.edge.whole")}</span>{button("sentence")}</div>
      </ActForm>
      <ActForm does="merge" className="intake-tools">
        <button type="submit" className="tool">{say("intake.merge")} <Key>m</Key></button>
      </ActForm>
    </div>
  );
}

type ReasonProps = { isOpen: boolean; toggle: (open: boolean) => void; group: RefObject<HTMLDetailsElement | null> };

/** Set aside, with one of the reasons; the letter of each counts while this is open. */
export function ReasonForm({ isOpen, toggle, group }: ReasonProps) {
  const say = useSay();
  return (
    <details ref={group} className="intake-more intake-reasons" open={isOpen} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>{say("intake.setAside")} <Key>x</Key></summary>
      <ActForm does="set-aside">
        <div className="reason-list">
          {setAsideReasons.filter((reason) => reason !== "other").map((reason) => (
            <button key={reason} type="submit" name="reason" value={reason} className="reason"><Key>{reasonKeys[reason]}</Key> {say(`intake.reason.${reason}`)}</button>
          ))}
        </div>
      </ActForm>
      <ActForm does="set-aside" className="reason-other" fields={{ reason: "other" }}>
        <label htmlFor="reason-note"><Key>{reasonKeys.other}</Key> {say("intake.reason.other")}</label>
        <div className="find-row">
          <input id="reason-note" name="note" maxLength={400} required autoComplete="off" />
          <button type="submit" className="button button-quiet">{say("intake.setAside")}</button>
        </div>
      </ActForm>
    </details>
  );
}
