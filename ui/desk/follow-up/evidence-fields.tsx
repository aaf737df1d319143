import { useEffect, useMemo } from "react";
import { useWatch } from "react-hook-form";
import type { Tier } from "@/domain/source";
import { useFormParts } from "@/ui/fields/form-context";
import { RowList, useRows } from "@/ui/fields/rows";
import type { Option } from "@/ui/fields/select-field";
import type { PickedQuote } from "../quoting/quote";
import { QuotationFields } from "../quoting/quotation-fields";
import { SourcePicker, type LoadSource } from "../quoting/source-picker";
import { useSay } from "../words";
import { NewSourceFields } from "./new-source-fields";

type Props = {
  load: LoadSource;
  sources: readonly Option[];
  parties: readonly Option[];
  onTiers: (tiers: readonly Tier[]) => void;
  subjectParty: string | null;
};

const blankSource = {
  url: "", title: "", slug: "", language: "en", kind: "news-report", tier: "independent", officialOf: "", publisher: "", publishedOn: "", text: "",
};

/** The evidence: what is quoted, and the document to quote from, a held one or one brought in here. */
export function EvidenceFields({ load, sources, parties, onTiers, subjectParty }: Props) {
  const say = useSay();
  const { form } = useFormParts();
  const array = useRows("evidence");
  const newSource = useWatch({ control: form.control, name: "newSource" }) as Record<string, string> | null | undefined;
  const quotes = array.fields as unknown as PickedQuote[];
  const newTier = newSource?.tier as Tier | undefined;
  const tiers = useMemo(() => quotes.map((picked) => tierOf(picked, newTier)), [quotes, newTier]);
  useEffect(() => onTiers(tiers), [onTiers, tiers]);

  function quote(picked: PickedQuote) {
    array.append(picked);
    if (!form.getValues("assertedBy")) form.setValue("assertedBy", asserterOf(picked, subjectParty));
  }

  const uses = [{ key: "evidence", label: say("quote.take"), onQuote: quote }];
  const hasNew = newSource !== null && newSource !== undefined;
  return (
    <section className="pane pane-document" aria-label={say("followUp.evidence")}>
      <RowList
        name="evidence" array={array} none={say("followUp.noEvidence")}
        row={(base, value) => (
          <QuotationFields base={base} quote={value as unknown as PickedQuote} parties={parties} {...(newSource?.slug ? { newSlug: newSource.slug } : {})} />
        )}
      />
      <div className="source-choice">
        {hasNew ? (
          <button
            type="button" className="button button-quiet button-small"
            onClick={() => {
              form.setValue("newSource", null);
              array.remove(quotes.flatMap(({ shown }, index) => (shown?.isNew ? [index] : [])));
            }}
          >
            {say("followUp.dropNewSource")}
          </button>
        ) : (
          <button type="button" className="button button-quiet button-small" onClick={() => form.setValue("newSource", { ...blankSource })}>
            {say("followUp.addNewSource")}
          </button>
        )}
      </div>
      {hasNew
        ? <NewSourceFields parties={parties} uses={uses} quotes={quotes} />
        : <SourcePicker sources={sources} load={load} uses={uses} quotes={quotes} />}
    </section>
  );
}

/** A quotation that came back from the server or from this tab's memory has no tier here: the server knows it. */
function tierOf({ shown }: { shown?: PickedQuote["shown"] }, newTier: Tier | undefined): Tier {
  if (shown === undefined) return "official";
  return shown.isNew && newTier ? newTier : shown.tier;
}

/** Who vouches for it, as far as the source's tier tells; a proposal that can be changed. */
function asserterOf({ shown, speakers }: PickedQuote, subjectParty: string | null): string {
  if (shown.tier === "independent") return "independent";
  if (shown.tier === "joint") return "both";
  if (shown.tier !== "official" || subjectParty === null) return "";
  return speakers.includes(subjectParty) ? "self" : "counterpart";
}
