import { useState } from "react";
import type { Option } from "@/ui/fields/select-field";
import { Combobox } from "@/ui/fields/combobox";
import { useSay } from "../words";
import { DocumentPane, type Place, type Use } from "./document-pane";
import type { PickedQuote, QuotingSource } from "./quote";

export type LoadSource = (slug: string) => Promise<QuotingSource | null>;
type Props = { sources: readonly Option[]; load: LoadSource; uses: readonly Use[]; quotes: readonly PickedQuote[] };

/** Chooses a held source and shows it beside the form. */
export function SourcePicker({ sources, load, uses, quotes }: Props) {
  const say = useSay();
  const [source, setSource] = useState<QuotingSource | null>(null);
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");

  async function choose(slug: string) {
    setState("loading");
    // A lost connection and an ended session look alike here: nothing came, and the form stays as it is.
    const loaded = await load(slug).catch(() => null);
    setSource(loaded);
    setState(loaded === null ? "failed" : "idle");
  }

  return (
    <>
      <Combobox label={say("quote.source")} options={sources} onChoose={(slug) => void choose(slug)} />
      <p aria-live="polite" className={state === "failed" ? "field-error" : "sr-only"}>
        {state === "loading" ? say("quote.loading") : state === "failed" ? say("quote.notLoaded") : ""}
      </p>
      {source ? <DocumentPane key={source.slug} source={source} uses={uses} marked={placesIn(source.slug, quotes)} /> : null}
    </>
  );
}

export function placesIn(slug: string, quotes: readonly PickedQuote[]): Place[] {
  return quotes
    .filter((quote) => quote.source === slug && Number.isInteger(Number(quote.start)))
    .map(({ start, exact }) => ({ start: Number(start), end: Number(start) + Array.from(exact).length }));
}
