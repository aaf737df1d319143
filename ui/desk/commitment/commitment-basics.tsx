import { commitmentKinds, novelties } from "@/domain/commitment";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { CheckField, CheckList } from "@/ui/fields/check-list";
import { PartialDateField } from "@/ui/fields/partial-date-field";
import { RadioField } from "@/ui/fields/radio-field";
import { SelectField } from "@/ui/fields/select-field";
import { SlugField } from "../slug-field";
import { useSay } from "../words";
import type { CommitmentOptions } from "./commitment-form";

/** What it is, who makes it, when, and how checkable it is. */
export function CommitmentBasics({ isNew, options }: { isNew: boolean; options: CommitmentOptions }) {
  const say = useSay();
  return (
    <>
      <RadioField name="kind" layout="inline" options={commitmentKinds.map((value) => ({ value, label: say(`kind.${value}`) }))} />
      <BilingualField name="title" lines={2} />
      <SlugField from="title" isNew={isNew} />
      <BilingualField name="summary" lines={4} />
      <div className="two-lists">
        <CheckList name="from[]" options={options.parties} />
        <CheckList name="topics[]" options={options.topics} />
      </div>
      <CheckField name="joint" hint={say("hint.joint")} />
      <div className="row-fields">
        <PartialDateField name="madeOn" />
        <SelectField name="event" options={options.events} none={say("form.none")} optional />
      </div>
      <div className="row-fields">
        <SelectField name="novelty" options={novelties.map((value) => ({ value, label: say(`novelty.${value}`) }))} />
        <SelectField name="specificity" options={["0", "1", "2", "3"].map((value) => ({ value, label: say(`specificity.${value}`) }))} />
      </div>
    </>
  );
}
