import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import { deskTimeZone } from "@/server/editor/desk-read";
import type { FormDesk } from "@/server/editor/form-desk";
import "@/ui/desk/draft/draft.css";
import { DraftAbove } from "@/ui/desk/draft/draft-above";
import { DraftedForm } from "@/ui/desk/draft/form-desk";
import { discardDraftAction, saveDraftAction } from "./actions";

type Props = { desk: FormDesk; lang: Language; children: ReactNode };

/** A form that keeps itself as a draft, and above it what was said about the draft. */
export function Drafted({ desk, lang, children }: Props) {
  const timeZone = deskTimeZone();
  const { unfinished, ...known } = desk;
  return (
    <>
      <DraftAbove draft={desk.draft} unfinished={unfinished} discard={discardDraftAction} lang={lang} timeZone={timeZone} />
      <DraftedForm key={desk.draft?.id ?? "new"} desk={known} save={saveDraftAction} timeZone={timeZone}>{children}</DraftedForm>
    </>
  );
}

/** The form of a decision: nothing of it is kept until it came back; then it is a draft like any other. */
export function DraftedDecision({ desk, lang, children }: Props) {
  if (desk.draft !== null) return <Drafted desk={desk} lang={lang}>{children}</Drafted>;
  return (
    <>
      <DraftAbove draft={null} unfinished={desk.unfinished} discard={discardDraftAction} lang={lang} timeZone={deskTimeZone()} />
      {children}
    </>
  );
}
