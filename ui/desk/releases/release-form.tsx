"use client";
import { releaseInput } from "@/domain/release";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { CheckField } from "@/ui/fields/check-list";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";

/** `waits`: a second person looks first. */
export function ReleaseForm({ waits, action }: { waits: boolean; action: DeskAction }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={releaseInput} start={{ note: { en: "", es: "" }, understood: null }} keepAs="release" hidden={[]}
      submit={say(waits ? "draft.send" : "releasesDesk.submit")} waiting={waits ? undefined : say("releasesDesk.waiting")}
    >
      <BilingualField name="note" label={say("releasesDesk.note")} hint={say("releasesDesk.noteHint")} lines={3} />
      <CheckField name="understood" label={say("releasesDesk.understood")} hint={say(waits ? "releasesDesk.waitsHint" : "releasesDesk.understoodHint")} />
    </DeskForm>
  );
}
