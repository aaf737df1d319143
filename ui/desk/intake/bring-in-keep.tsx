"use client";
import { discardForm, keepForm } from "@/domain/capture";
import { proposedFields } from "@/domain/document-metadata";
import { useFormParts } from "@/ui/fields/form-context";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { DeskForm } from "../desk-form";
import { SourceFields } from "../source-fields";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";
import { ProposalsFor, type Offer } from "./bring-in-proposals";

type SourceProps = {
  action: DeskAction;
  capture: string;
  /** What the form begins with: what was taken over so far, and what a select must have. */
  start: Record<string, unknown>;
  offers: readonly Offer[];
  takeAll: string | null;
  parties: readonly Option[];
};

/** Keeps a capture as a new source. What the document says stands beside the fields and is taken by hand. */
export function KeepAsSource({ action, capture, start, offers, takeAll, parties }: SourceProps) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={keepForm} start={{ ...start, as: "source", capture }} keepAs={`keep:${capture}`} hidden={["as", "capture"]}
      submit={say("bringIn.keepSource")}
    >
      {offers.length > 0 ? <TakeAll offers={offers} href={takeAll} /> : null}
      <p className="soft">{say("bringIn.guessed")}</p>
      <SourceFields
        parties={parties} isNew
        proposals={(name) => {
          const field = proposedFields.find((known) => known === name);
          return field ? <ProposalsFor field={field} offers={offers} /> : null;
        }}
      />
    </DeskForm>
  );
}

/** The first value of each field, which comes from the most deliberate place. */
function TakeAll({ offers, href }: { offers: readonly Offer[]; href: string | null }) {
  const say = useSay();
  const { form } = useFormParts();
  return (
    <div className="proposals-head">
      <p><strong>{say("bringIn.proposedTitle")}.</strong> {say("bringIn.proposedAbout")}</p>
      {href === null ? null : (
        <a
          href={href} className="button button-quiet button-small"
          onClick={(event) => {
            event.preventDefault();
            for (const field of proposedFields) {
              const first = offers.find((offer) => offer.field === field);
              if (first) form.setValue(field, first.value, { shouldDirty: true });
            }
          }}
        >
          {say("bringIn.takeAll")}
        </a>
      )}
    </div>
  );
}

/** `waits`: a second person looks first. */
type VersionProps = { action: DeskAction; waits: boolean; capture: string; source: string; sources: readonly Option[] };

/** Keeps a capture as the next version of a source. */
export function KeepAsVersion({ action, waits, capture, source, sources }: VersionProps) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={keepForm} start={{ as: "version", capture, source }} keepAs={null} hidden={["as", "capture"]}
      submit={say(waits ? "draft.send" : "bringIn.keepVersion")}
    >
      <SelectField name="source" options={sources} none={say("form.choose")} label={say("bringIn.chooseSource")} hint={say("bringIn.asVersionAbout")} />
    </DeskForm>
  );
}

/** Discarding asks once more, because nothing brings the text back. */
export function DiscardForm({ action, capture }: { action: DeskAction; capture: string }) {
  const say = useSay();
  return (
    <details className="discard">
      <summary>{say("bringIn.discard")}</summary>
      <p className="soft">{say("bringIn.discardAbout")}</p>
      <DeskForm action={action} schema={discardForm} start={{ capture }} keepAs={null} hidden={["capture"]} submit={say("bringIn.discard")}>{null}</DeskForm>
    </details>
  );
}
