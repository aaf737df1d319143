import { coverageOf } from "@/domain/coverage";
import type { Say } from "@/ui/i18n/words";
import type { DeskView } from "./desk-view";

/** What an editor should know before reading: that all is done, that nothing was proposed, that a newer version exists. */
export function IntakeNotices({ say, desk, publicPage }: { say: Say; desk: DeskView; publicPage: string }) {
  const { number, newest } = desk.document;
  const isDone = coverageOf(desk.passages, desk.sentences).openSentences === 0;
  return (
    <>
      {newest > number ? <p className="notice">{say("intake.older", { number, newest })}</p> : null}
      {isDone ? <p className="notice notice-good">{say("intake.done")} {say("intake.donePublic")} <a href={publicPage}>{say("intake.publicPage")}</a></p> : null}
      {!isDone && desk.passages.every(({ proposed }) => proposed === null) ? <p className="notice">{say("intake.empty")}</p> : null}
    </>
  );
}
