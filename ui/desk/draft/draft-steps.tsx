import type { Say } from "@/ui/i18n/words";
import type { DeskAction } from "../use-desk-form";
import { SmallForm } from "./small-form";

type Step = { action: DeskAction; draft: string; version: number; say: Say };

export const PublishStep = ({ action, draft, version, say }: Step) =>
  <SmallForm action={action} values={{ draft, version }} submit={say("form.publish")} quiet={false} />;

/** A decision that came back goes before the reviewers again as it is. */
export const SendStep = ({ action, draft, version, say }: Step) =>
  <SmallForm action={action} values={{ draft, version }} submit={say("twoPersons.sendAgain")} />;

export const ReopenStep = ({ action, draft, version, label }: Omit<Step, "say"> & { label: string }) =>
  <SmallForm action={action} values={{ draft, version }} submit={label} />;

/** Back to the author; the note says what is wanted. */
export function ReturnStep({ action, draft, version, say }: Step) {
  return (
    <details className="return-step">
      <summary className="button button-quiet">{say("draft.return")}</summary>
      <SmallForm action={action} values={{ draft, version }} text={{ name: "note", label: say("draft.returnNote"), hint: say("draft.returnHint"), rows: 4 }} submit={say("draft.returnSubmit")} />
    </details>
  );
}

/** Asks once more, because nothing brings it back. */
export function DiscardStep({ action, draft, version, say }: Step) {
  return (
    <details className="discard">
      <summary>{say("draft.discard")}</summary>
      <p className="soft">{say("draft.discardAbout")}</p>
      <SmallForm action={action} values={{ draft, version }} submit={say("draft.discard")} />
    </details>
  );
}
