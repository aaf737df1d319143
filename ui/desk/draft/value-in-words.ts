import type { DraftKind } from "@/domain/draft";
import type { Say } from "@/ui/i18n/words";

/** Under which words the codes of a field stand in the catalogue. */
const spaces: Record<string, string> = {
  status: "status", qualifier: "qualifier", reason: "reason", confidence: "confidence", assertedBy: "assertedBy", noteLang: "language", language: "language",
  tier: "tier", novelty: "novelty", specificity: "specificity", basis: "basis", acceptance: "status", precision: "precision", heldOnBasis: "dateBasis", publishedOnBasis: "dateBasis",
  unit: "figures.unit", bound: "figures.bound", stage: "stage", settlement: "touched.choose", textLang: "language", as: "twoPersons.as", do: "twoPersons.do", of: "import.kinds",
};
const kindSpaces: Partial<Record<DraftKind, string>> = {
  "follow-up": "followUpKind", commitment: "kind", source: "sourceKind", capture: "sourceKind", event: "eventKind", party: "partyKind",
  disposition: "dispose.title", reply: "twoPersons.reply",
};

/** A value of the input as a person reads it: codes in words, dates and texts as they are. */
export function valueInWords(say: Say, kind: DraftKind, path: string, value: string): string {
  if (value === "true") return say("draft.yes");
  const steps = path.split(".");
  const last = steps.at(-1) ?? "";
  const space = last === "kind" && steps.length === 1 ? kindSpaces[kind] : last === "role" && path.startsWith("citations") ? "citationRole"
    : last === "role" ? "role" : last === "wording" && value !== "" && say.has(`wording.${value}`) ? "wording" : spaces[last];
  return space !== undefined && /^[\w-]{1,40}$/.test(value) && say.has(`${space}.${value}`) ? say(`${space}.${value}`) : value;
}

/** Places that only say where words stand, or that travel along: nobody reviews them. */
const unread = new Set([
  "start", "end", "attested", "prefix", "suffix", "replaces", "revises", "obligation", "condition", "capture", "id", "followUp", "citation", "finding",
  "intake", "passage", "sha256", "baseVersion", "understood",
]);
/** What a commitment is cited by is looked up; under it the id of a decision's own quotation says nothing. */
const cited = /^(?:citations|conditions|deadlines)\./;
const isUnread = (path: string, step: string): boolean => unread.has(step) && !(step === "citation" && cited.test(path));
export const isRead = (path: string): boolean => !path.split(".").some((step) => isUnread(path, step));
