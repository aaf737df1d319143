"use client";
import { captureForm, captureWays, encodingChoices } from "@/domain/capture";
import { textHoldings, type TextHolding } from "@/domain/source";
import { FileField } from "@/ui/fields/file-field";
import { useFormParts } from "@/ui/fields/form-context";
import { RadioField } from "@/ui/fields/radio-field";
import { SelectField } from "@/ui/fields/select-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";
import { BringInKnown } from "./bring-in-known";

type Props = {
  action: DeskAction;
  /** Endings of files that can be read. */
  extensions: readonly string[];
  /** The source of which it is a new version, where an editor came from there. */
  source: { slug: string; textHeld: TextHolding; url: string | null } | null;
};

/**
 * A document comes as a file, from an address or as text, and what may be shown of it is decided with it. All
 * three ways are in the page; the choice hides two of them by style alone, so that it works without a script.
 */
export function BringInForm({ action, extensions, source }: Props) {
  const say = useSay();
  const start = {
    way: source?.url ? "address" : "file", text: "", address: source?.url ?? "", fileBytes: "", encoding: "",
    textHeld: source?.textHeld ?? "", source: source?.slug ?? "",
  };
  return (
    <DeskForm
      action={action} schema={captureForm} start={start} keepAs={`bring-in:${source?.slug ?? ""}`} hidden={["source"]}
      submit={say("bringIn.submit")} waiting={say("bringIn.reading")} duplicate={(known) => <BringInKnown known={known} />}
    >
      <RadioField
        name="way" layout="columns" label={say("bringIn.way")}
        options={captureWays.map((way) => ({ value: way, label: say(`bringIn.ways.${way}`), hint: say(`bringIn.wayHints.${way}`) }))}
      />
      <div className="way way-file">
        <FileField
          name="file" sizeName="fileBytes" accept={extensions.map((ending) => `.${ending}`).join(",")} label={say("bringIn.file")}
          hint={say("bringIn.fileHint", { formats: extensions.map((ending) => `.${ending}`).join(" ") })}
        />
      </div>
      <div className="way way-address">
        <TextField name="address" type="url" inputMode="url" spellCheck={false} label={say("bringIn.address")} hint={say("bringIn.addressHint")} />
      </div>
      <div className="way way-paste">
        <TextField name="text" lines={14} spellCheck={false} className="field-document" label={say("bringIn.text")} hint={say("bringIn.textHint")} />
      </div>
      <EncodingChoice />
      <RadioField
        name="textHeld" label={say("bringIn.held")} hint={say("bringIn.heldHint")}
        options={textHoldings.map((held) => ({ value: held, label: say(`bringIn.holding.${held}`), hint: say(`bringIn.holdingHints.${held}`) }))}
      />
    </DeskForm>
  );
}

/** Only where a file does not say it: nobody should have to know what an encoding is before. */
function EncodingChoice() {
  const say = useSay();
  const { issues } = useFormParts();
  return (
    <details className="way way-encoding" open={issues.some(({ path }) => path === "encoding")}>
      <summary>{say("bringIn.encodingSummary")}</summary>
      <SelectField
        name="encoding" none={say("bringIn.encodingFound")} label={say("bringIn.encoding")} hint={say("bringIn.encodingHint")}
        options={encodingChoices.map((value) => ({ value, label: say(`bringIn.encodings.${value}`) }))}
      />
    </details>
  );
}
