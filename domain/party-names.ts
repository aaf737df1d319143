import { owingKinds, type PartyKind } from "./party";

/** A tracked party under all its names, with what it belongs to: an office's government, a person's offices. */
export type NamedParty = { slug: string; kind: PartyKind; names: readonly string[]; within: readonly string[] };

const articles = /^(?:the|el|la|los|las)\s+/;

const plain = (name: string) =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim().replace(articles, "");

/**
 * The tracked party that a document's words name. A person may be called by the last part of the name,
 * whatever title stands before it; anything else must be the whole name. What is not clear names nobody.
 */
export function partyNamed(wordings: readonly (string | null)[], parties: readonly NamedParty[]): NamedParty | null {
  const wanted = wordings.flatMap((wording) => (wording === null || plain(wording) === "" ? [] : [plain(wording)]));
  for (const words of wanted) {
    const exact = parties.find(({ names, slug }) => names.some((name) => plain(name) === words) || slug.replaceAll("-", " ") === words);
    if (exact !== undefined) return exact;
  }
  const persons = parties.filter(({ kind, names }) => kind === "person" && wanted.some((words) => names.some((name) => isCalled(words, plain(name)))));
  return persons.length === 1 ? persons[0]! : null;
}

/** "president lopez obrador" is "andres manuel lopez obrador": two last words in common, or the very last of a two-part name. */
function isCalled(words: string, name: string): boolean {
  const [given, full] = [words.split(" "), name.split(" ")];
  const common = full.length > 2 ? 2 : 1;
  return given.slice(-common).join(" ") === full.slice(-common).join(" ");
}

/** Who owes what somebody promises: a person speaks, a government owes. */
export function owing(party: NamedParty, parties: readonly NamedParty[]): NamedParty | null {
  let at: NamedParty | undefined = party;
  for (let steps = 0; at !== undefined && steps < 4; steps++) {
    if (owingKinds.includes(at.kind)) return at;
    const [above]: readonly string[] = at.within;
    at = parties.find(({ slug }) => slug === above);
  }
  return null;
}
