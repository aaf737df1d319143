"use client";
import { sentenceOf } from "../words";
import { ActForm, ActProvider, Key } from "./act-form";
import { CoverageBar } from "./coverage-bar";
import { DocumentText } from "./document-text";
import { IntakeRefusal } from "./intake-refusal";
import { KeyHelp, KeySwitch } from "./key-help";
import { PassagePanel } from "./passage-panel";
import { useDesk, type DeskSetup } from "./use-desk";

type Props = DeskSetup & { topics: Readonly<Record<string, string>>; person: string | null };

/** The document on one side, the chosen passage on the other; every decision by key, by button, or without a script. */
export function IntakeDesk({ topics, person, ...setup }: Props) {
  const { desk } = setup;
  const life = useDesk(setup);
  const { say, post, ask, refusal, said, intake, selection, comparing } = life;
  const { passages, names, document } = intake;
  const { current } = selection;
  const lang = desk.document.language;
  return (
    <ActProvider value={{ intake: desk.id, passage: current, post, ask }}>
      <IntakeBar life={life} />
      <p className="sr-only" role="status">{said}{current === null ? "" : ` ${selection.describe(say)}`}</p>
      <div className="intake-desk">
        <div className="intake-reading">
          <DocumentText points={document.points} passages={passages} current={current?.id ?? null} lang={lang} address={selection.address} />
        </div>
        <div className="intake-side">
          {refusal === null ? null : <IntakeRefusal refusal={refusal} names={names} say={say} sentence={(issue) => sentenceOf(say, issue)} />}
          {current === null ? <p className="empty">{say("intake.nothingHere")}</p> : (
            <PassagePanel
              passage={current} words={document.points.slice(current.start, current.end).join("")} position={selection.position} lang={lang} names={names}
              topics={topics} person={person} comparison={comparing.comparison} isComparing={comparing.isComparing} modes={life.modes}
              setReasons={life.setReasons} reasons={life.reasons} links={selection.links}
            />
          )}
        </div>
      </div>
      <KeyHelp isOpen={life.hasHelp} close={() => life.setHasHelp(false)} />
    </ActProvider>
  );
}

/** How much is open, and what concerns the whole document. */
function IntakeBar({ life: { say, intake, keysOn, setKeysOn, setHasHelp } }: { life: ReturnType<typeof useDesk> }) {
  const rest = intake.passages.filter(({ state, kind, proposed }) => state === "open" && kind === null && proposed === null).length;
  return (
    <div className="intake-bar">
      <CoverageBar coverage={intake.coverage} say={say} />
      <div className="intake-bar-actions">
        {intake.isWaiting ? <span className="soft">{say("form.saving")}</span> : null}
        {rest === 0 ? null : <ActForm does="set-aside-rest"><button type="submit" className="tool">{say("intake.setAsideRest", { n: rest })}</button></ActForm>}
        <ActForm does="undo"><button type="submit" className="tool">{say("intake.undo")} <Key>u</Key></button></ActForm>
        <button type="button" className="tool" onClick={() => setHasHelp(true)}>{say("intake.keys")} <Key>?</Key></button>
        <KeySwitch isOn={keysOn} set={setKeysOn} />
      </div>
    </div>
  );
}
