"use client";
import { commitmentInput, type CommitmentInput } from "@/domain/commitment";
import type { Option } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import type { Passage } from "../quoting/quote";
import type { LoadSource } from "../quoting/source-picker";
import { useSay } from "../words";
import { CommitmentBasics } from "./commitment-basics";
import type { DeadlineOptions } from "./deadline-fields";
import { ObligationFields } from "./obligation-fields";
import { RelationFields } from "./relation-fields";
import { WordsFields } from "./words-fields";

export type CommitmentOptions = DeadlineOptions & {
  parties: readonly Option[];
  topics: readonly Option[];
  sources: readonly Option[];
  commitments: readonly Option[];
};
type Props = {
  action: DeskAction;
  load: LoadSource;
  commitment: CommitmentInput | null;
  /** The words behind the citations that are kept. */
  kept: Readonly<Record<string, Passage>>;
  options: CommitmentOptions;
};

const nothing = { en: null, es: null };
const blank = {
  slug: "", kind: "commitment", joint: false, title: nothing, summary: nothing, from: [], madeOn: "", event: null, topics: [], novelty: "new",
  specificity: "1", obligations: [{ id: null, party: "", role: "owes", basis: "own-word", note: nothing, acceptance: null }],
  citations: [], deadlines: [], conditions: [], relations: [], changeNote: null, baseVersion: 0,
};

/** A commitment, ask or offer with everything that hangs on it; the documents stand beside the words they are quoted for. */
export function CommitmentForm({ action, load, commitment, kept, options }: Props) {
  const say = useSay();
  const published = commitment === null ? blank : { ...commitment, specificity: String(commitment.specificity), changeNote: null };
  return (
    <DeskForm
      action={action} schema={commitmentInput} start={published}
      keepAs={`commitment:${commitment?.id ?? "new"}`}
      describe={(value) => kept[value]?.exact ?? value} submit={say(commitment ? "form.publishChange" : "form.publish")}
    >
      <CommitmentBasics isNew={commitment === null} options={options} />
      <ObligationFields parties={options.parties} />
      <WordsFields load={load} kept={kept} options={options} />
      <RelationFields commitments={options.commitments} />
      {commitment === null ? null : <TextField name="changeNote" lines={2} />}
    </DeskForm>
  );
}
