import { useEffect, useRef } from "react";
import type { Passage } from "@/domain/intake";
import { isSilent } from "@/domain/intake";
import type { Issue, Refusal } from "@/domain/refusal";
import type { Say } from "@/ui/i18n/words";
import type { Names } from "./desk-view";

type Props = { refusal: Refusal; names: Names; say: Say; sentence: (issue: Issue) => string };

/** Why a decision did not come about; on a conflict, who decided what. */
export function IntakeRefusal({ refusal, names, say, sentence }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // In braces: scrolling may answer with a promise, which an effect must not return.
  useEffect(() => { box.current?.scrollIntoView({ block: "nearest" }); }, [refusal]);
  const theirs = refusal.reason === "conflict" ? (refusal.current as (Passage & { decidedByName: string | null }) | undefined) : undefined;
  return (
    <div ref={box} className="notice notice-bad" role="alert">
      <h2>{say(theirs === undefined ? "intake.refused" : "intake.conflict")}</h2>
      {theirs !== undefined ? <p>{theirsInWords(say, theirs, names)}</p>
        : refusal.issues.length === 0 ? <p>{say(`refusals.${refusal.reason}`)}</p>
          : refusal.issues.map((issue) => <p key={`${issue.path} ${issue.code}`}>{sentence(issue)}</p>)}
    </div>
  );
}

function theirsInWords(say: Say, { state, reason, part, decidedByName, decidedBy }: Passage & { decidedByName: string | null }, names: Names): string {
  const name = decidedByName ?? (decidedBy === null ? null : names.people[decidedBy]) ?? say("intake.somebody");
  const what = say(`intake.state.${state}`) + (reason === null ? "" : `: ${say(isSilent(part) && reason === part ? `reading.part.${reason}` : `intake.reason.${reason}`)}`);
  return say("intake.theirs", { name, what });
}
