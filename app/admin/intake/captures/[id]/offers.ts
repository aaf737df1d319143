import { distinctProposals, propose, proposedFields, type ProposedValue } from "@/domain/document-metadata";
import type { Offer } from "@/ui/desk/intake/bring-in-proposals";
import { proposeSource } from "@/ui/desk/propose-source";

type Capture = { id: string; url: string | null; finalUrl: string | null; text: string | null; proposed: readonly ProposedValue[] };

const nothing = { en: null, es: null };
const keyOf = ({ field, value }: ProposedValue, all: readonly ProposedValue[]) =>
  `${field}.${all.filter((other) => other.field === field).findIndex((other) => other.value === value)}`;

/**
 * What a document says about itself, what its opening and its address suggest, and the form that begins with
 * what was taken over. Without a script each link names everything that is taken.
 */
export function offersOf(capture: Capture, taken: readonly string[]) {
  const address = capture.finalUrl ?? capture.url ?? capture.proposed.find(({ field }) => field === "url")?.value ?? "";
  const guess = proposeSource(address, capture.text ?? "");
  const values = distinctProposals([
    ...capture.proposed, ...propose("title", guess.title, "opening"), ...propose("publishedOn", guess.publishedOn, "opening"),
    ...propose("publisher", guess.publisher, "address"), ...propose("language", capture.text === null ? "" : guess.language, "opening"),
    ...propose("url", capture.finalUrl, "address"),
  ]);
  const linkTo = (keys: readonly string[]) => `?${[...new Set(keys)].map((key) => `take=${key}`).join("&")}`;
  const offers: Offer[] = values.map((value) => ({ ...value, href: linkTo([...taken, keyOf(value, values)]) }));
  const chosen = values.filter((value) => taken.includes(keyOf(value, values)));
  const firsts = proposedFields.flatMap((field) => values.find((value) => value.field === field) ?? []);
  return {
    offers,
    takeAll: firsts.length > 0 ? linkTo(firsts.map((value) => keyOf(value, values))) : null,
    start: {
      slug: "", title: null, label: nothing, publisher: null, publishedOn: null, publishedOnBasis: "stated", publishedOnReason: nothing,
      attribution: nothing, embargoUntil: null, rights: nothing, url: capture.url, notes: nothing,
      kind: address === "" ? "other" : guess.kind, tier: guess.tier, officialOf: guess.officialOf, language: guess.language,
      ...Object.fromEntries(chosen.map(({ field, value }) => [field, value])),
    },
  };
}
