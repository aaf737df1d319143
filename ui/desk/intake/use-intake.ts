import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { coverageOf } from "@/domain/coverage";
import type { FormState } from "@/domain/form-state";
import { isAboutDocument, type IntakeDecision, type Passage } from "@/domain/intake";
import { decide, withChanges, type Change, type Document } from "@/domain/intake-decision";
import type { Refusal } from "@/domain/refusal";
import type { DecidedView, DeskView, Names, PassageView } from "./desk-view";

export type DecideAction = (before: FormState<DecidedView>, form: FormData) => Promise<FormState<DecidedView>>;

/** A decision without what the desk itself knows: which document, which passage in which version. */
export type Asked = { do: IntakeDecision["do"] } & Record<string, string | null>;

type Pending = { number: number; changes: Change[] };
export type Outcome = { asked: Asked; passage: string | null; changed: string[]; refusal: Refusal | null };

/**
 * The passages of a document while decisions are made faster than the server answers: each is shown at
 * once by the same rule that the server decides by, and sent after the one before. One that is refused is
 * taken back together with those behind it, which may have rested on it.
 */
export function useIntake(desk: DeskView, action: DecideAction, onOutcome: (outcome: Outcome) => void) {
  const { confirmed, names, take } = useConfirmed(desk);
  const [pending, setPending] = useState<Pending[]>([]);
  const [waiting, setWaiting] = useState(0);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const count = useRef(0);
  const document: Document = useMemo(() => ({ points: Array.from(desk.text), sentences: desk.sentences }), [desk]);
  const passages = useMemo(
    () => pending.reduce<PassageView[]>((now, { changes }) => withProposals(now, withChanges(now, changes)), confirmed), [confirmed, pending],
  );
  const coverage = useMemo(() => coverageOf(passages, desk.sentences), [passages, desk.sentences]);

  const send = useCallback(async (asked: Asked, passage: Passage | null): Promise<FormState<DecidedView>> => {
    const form = new FormData();
    form.set("intake", desk.id);
    if (passage !== null) for (const [name, value] of [["passage", passage.id], ["version", String(passage.version)]] as const) form.set(name, value);
    for (const [name, value] of Object.entries(asked)) if (value !== null) form.set(name, value);
    return action({ state: "new" }, form);
  }, [action, desk.id]);

  /** Decides; answers at once what could be seen without the server: null, or why it is not possible. */
  const ask = useCallback((asked: Asked, chosen: Passage | null): Refusal | null => {
    const passage = isAboutDocument(asked.do) ? null : chosen;
    const guess = asked.do === "undo" ? null : decide(passages, document, decisionOf(asked, desk.id, passage), guessing);
    if (guess !== null && !guess.ok) return guess;
    const number = count.current++;
    setWaiting((before) => before + 1);
    if (guess !== null) setPending((before) => [...before, { number, changes: guess.value }]);
    const turn = queue.current.then(async (isFree) => {
      if (!isFree) return false;
      const state = await send(asked, passage).catch((): FormState<DecidedView> => lost);
      startTransition(() => {
        if (state.state === "done") take(state.value.changed, state.value);
        if (state.state === "refused" && isPassage(state.refusal.current)) take([state.refusal.current], nameOf(state.refusal.current));
        setPending((before) => (state.state === "done" ? before.filter((each) => each.number !== number) : []));
        onOutcome({
          asked, passage: passage?.id ?? null, changed: state.state === "done" ? state.value.changed.map(({ id }) => id) : [],
          refusal: state.state === "refused" ? state.refusal : null,
        });
      });
      return state.state === "done";
    });
    // What was asked after a refusal was not sent; what is asked from now on is.
    queue.current = turn.then((went) => {
      setWaiting((before) => before - 1);
      if (!went) queue.current = Promise.resolve(true);
      return went;
    });
    return null;
  }, [passages, document, desk.id, send, take, onOutcome]);

  useStay(waiting > 0);
  return { passages, coverage, names, document, ask, isWaiting: waiting > 0 };
}

/** The passages as the server has them, and the names behind their ids. */
function useConfirmed(desk: DeskView) {
  const [confirmed, setConfirmed] = useState<PassageView[]>(desk.passages);
  const [names, setNames] = useState<Names>({ people: desk.people, commitments: desk.commitments });
  const take = useCallback((changed: readonly Passage[], more: Partial<Names>) => {
    setConfirmed((before) => withProposals(before, replaced(before, changed)));
    setNames((before) => ({ people: { ...before.people, ...more.people }, commitments: { ...before.commitments, ...more.commitments } }));
  }, []);
  return { confirmed, names, take };
}

/** Whoever leaves while a decision is on its way is asked once: what is shown as decided should be. */
function useStay(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [isWaiting]);
}

/** Until the server has answered nobody knows the draft or the record; a guess shows only that there is one. */
const guessing = { by: "", at: "", draft: null, commitment: null };
const lost: FormState<never> = { state: "refused", refusal: { ok: false, reason: "unavailable", issues: [] }, input: {} };

function decisionOf(asked: Asked, intake: string, passage: Passage | null) {
  const { version, id } = passage ?? { version: 0, id: "" };
  const place = asked.do === "place" ? { start: Number(asked.start), end: Number(asked.end) } : {};
  return {
    kind: null, to: null, link: null, wording: null, note: null, ...asked, ...place, intake, passage: id, version,
  } as unknown as Exclude<IntakeDecision, { do: "undo" }>;
}

function replaced(before: readonly Passage[], changed: readonly Passage[]): Passage[] {
  const now = new Map(changed.map((passage) => [passage.id, passage]));
  return before.map((passage) => now.get(passage.id) ?? passage);
}

/** Decisions never touch what the extractor said; it stays with its passage. */
function withProposals(before: readonly PassageView[], after: readonly Passage[]): PassageView[] {
  return after.map((passage, index) => (passage === before[index] ? before[index] : { ...passage, proposal: before[index]!.proposal }));
}

const isPassage = (current: unknown): current is Passage & { decidedByName: string | null } =>
  typeof current === "object" && current !== null && "decidedByName" in current && "state" in current;

const nameOf = ({ decidedBy, decidedByName }: Passage & { decidedByName: string | null }): Partial<Names> =>
  (decidedBy === null || decidedByName === null ? {} : { people: { [decidedBy]: decidedByName } });
