import { useWatch } from "react-hook-form";
import { tiers } from "@/domain/source";
import { useFormParts } from "@/ui/fields/form-context";
import { SelectField, type Option } from "@/ui/fields/select-field";
import { useSay } from "./words";

/** How near a source stands to the parties; what speaks for one of them says for which. */
export function TierFields({ base = "", parties }: { base?: string; parties: readonly Option[] }) {
  const say = useSay();
  const { form } = useFormParts();
  const tier: unknown = useWatch({ control: form.control, name: `${base}tier` });
  return (
    <div className="row-fields">
      <SelectField name={`${base}tier`} options={tiers.map((value) => ({ value, label: say(`tier.${value}`) }))} />
      {tier === "official" ? <SelectField name={`${base}officialOf`} options={parties} none={say("form.choose")} /> : null}
    </div>
  );
}
