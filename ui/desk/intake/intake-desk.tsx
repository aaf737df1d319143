"use client";
import { useActionState, useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "@/domain/form-state";
import type { Refusal } from "@/domain/refusal";
import { sentenceOf, useSay } from "../words";
import { ActForm, ActProvider, Key } from "./act-form";
import { CoverageBar } from "./coverage-bar";
import type { ComparisonView, DecidedView, DeskView } from "./desk-view";
import { DocumentText } from "./document-text";
import { IntakeRefusal } from "./intake-refusal";
import { KeyHelp, KeySwitch } from "./key-help";
import { PassagePanel } from "./passage-panel";
import { useComparison, type Compare } from "./use-comparison";
import { useDeskKeys } from "./use-desk-keys";
import { useIntake, type Asked, type DecideAction, type Outcome } from "./use-intake";
import { usePlaceSelection } from "./use-place-selection";
import { useSelection } from "./use-selection";

type Props = {
  desk: DeskView;
  start: string | null;
  comparison: ComparisonView | null;
  decide: DecideAction;
  compare: Compare;
  topics: Readonly<Record<string, string>>;
  person: string;
};

/** The document on one side, the chosen passage on the other; every decision by key, by button, or without a script. */
export function IntakeDesk({ desk, start, comparison: first, decide, compare, topics, person }: Props) {
  const say = useSay();
  const [native, post] = useActionState<FormState<DecidedView>, FormData>(decide, { state: "new" });
  const [refusal, setRefusal] = useState<Refusal | null>(native.state === "refused" ? native.refusal : null);
  const [said, setSaid] = useState("");
  const [modes, setModes] = useState({ reasons: false, links: false });
  const [hasHelp, setHasHelp] = useState(false);
  const [keysOn, setKeysOn] = useState(true);
  const reasons = useRef<HTMLDetailsElement>(null);
  const after = useRef<(outcome: Outcome) => void>(() => {});
  const intake = useIntake(desk, decide, useCallback((outcome: Outcome) => after.current(outcome), []));
  const { passages, coverage, names, document } = intake;
  const selection = useSelection({ passages, start, id: desk.id });
  const { current } = selection;
  const { comparison, isComparing, compareAgain } = useComparison({ intake: desk.id, passage: current, first, firstOf: start, compare });

  const setReasons = useCallback((reasonsOpen: boolean) => setModes((before) => ({ ...before, reasons: reasonsOpen })), []);
  const go = (to: string | null) => {
    setModes({ reasons: false, links: false });
    setRefusal(null);
    if (to === null) setSaid(say("intake.noFurther"));
    else selection.choose(to);
  };
  const ask = (asked: Asked) => {
    const refused = intake.ask(asked, current);
    setRefusal(refused);
    if (refused !== null) return;
    setModes({ reasons: false, links: false });
    setSaid(say(`intake.did.${asked.do}`));
    const aside = asked.do === "set-aside" || asked.do === "set-aside-rest";
    const next = aside ? selection.nextOpen(asked.do === "set-aside-rest") : asked.do === "merge" ? selection.mergedInto() : current?.id ?? null;
    if (next !== null) selection.choose(next);
  };
  useEffect(() => {
    after.current = ({ asked, passage, changed, refusal: refused }) => {
      if (refused === null) {
        if (asked.do === "undo" && changed[0] !== undefined) selection.choose(changed[0]);
        if (asked.do === "link") compareAgain();
        return;
      }
      setRefusal(refused);
      setSaid(say("intake.refused"));
      if (passage !== null) selection.choose(passage);
    };
  });
  usePlaceSelection({ text: desk.text, current, place: (start, end) => ask({ do: "place", start: String(start), end: String(end) }) });
  useDeskKeys({
    isOn: keysOn, modes, isCompared: comparison !== null, current, go: (where) => go(selection.to(where)), ask, reasons,
    open: (what) => {
      if (what === "help") setHasHelp(true);
      else setModes({ reasons: what === "reasons", links: what === "links" });
    },
    close: () => setModes({ reasons: false, links: false }),
  });
  const openRest = passages.filter(({ state, kind, proposed }) => state === "open" && kind === null && proposed === null).length;
  return (
    <ActProvider value={{ intake: desk.id, passage: current, post, ask }}>
      <div className="intake-bar">
        <CoverageBar coverage={coverage} say={say} />
        <div className="intake-bar-actions">
          {openRest === 0 ? null : (
            <ActForm does="set-aside-rest"><button type="submit" className="tool">{say("intake.setAsideRest", { n: openRest })}</button></ActForm>
          )}
          <ActForm does="undo"><button type="submit" className="tool">{say("intake.undo")} <Key>u</Key></button></ActForm>
          <button type="button" className="tool" onClick={() => setHasHelp(true)}>{say("intake.keys")} <Key>?</Key></button>
          <KeySwitch isOn={keysOn} set={setKeysOn} />
        </div>
      </div>
      <p className="sr-only" role="status">{said}{current === null ? "" : ` ${selection.describe(say)}`}</p>
      <div className="intake-desk">
        <div className="intake-reading">
          <DocumentText points={document.points} passages={passages} current={current?.id ?? null} lang={desk.document.language} address={selection.address} />
        </div>
        <div className="intake-side">
          {refusal === null ? null : <IntakeRefusal refusal={refusal} names={names} say={say} sentence={(issue) => sentenceOf(say, issue)} />}
          {current === null ? <p className="empty">{say("intake.nothingHere")}</p> : (
            <PassagePanel
              passage={current} words={document.points.slice(current.start, current.end).join("")} position={selection.position}
              lang={desk.document.language} names={names} topics={topics} person={person} comparison={comparison} isComparing={isComparing}
              modes={modes} setReasons={setReasons} reasons={reasons} links={selection.links}
            />
          )}
        </div>
      </div>
      <KeyHelp isOpen={hasHelp} close={() => setHasHelp(false)} />
    </ActProvider>
  );
}
