import { roleOfKind, type Basis, type CommitmentKind, type CommitmentInput } from "./commitment";
import { titleToWrite, type CitationSoFar, type QuotationSoFar } from "./commitment-draft";
import type { Proposal, ProposalKind } from "./extraction/proposal";
import type { Language } from "./language";
import { owing, partyNamed, type NamedParty } from "./party-names";
import { periodOf } from "./plain-date";
import type { SourceKind, Tier } from "./source";

/** Where an accepted passage stands. */
export type PassageSource = {
  slug: string; language: Language; kind: SourceKind; tier: Tier; officialOf: string | null; publishedOn: string | null;
};
export type Accepted = {
  exact: string;
  /** Its place in the newest version of the source; null when the passage is of an older one. */
  start: number | null;
  kind: ProposalKind;
  proposal: Proposal | null;
  source: PassageSource;
};
/** The record as it is known when a draft begins. */
export type Known = { parties: readonly NamedParty[]; topics: readonly string[] };
export type DraftRelation = { kind: "renews" | "answers"; to: string; wording: CommitmentInput["relations"][number]["wording"] };

const nothing = { en: null, es: null };
const firstPerson = /^(?:we|i|us|our|nosotros|nosotras|yo)$/i;

/** The parties of a passage in one role, as far as the record knows them; "we" is whoever the document speaks for. */
export function partiesIn({ proposal, source }: Accepted, role: "from" | "to", { parties }: Known): NamedParty[] {
  const found = (proposal?.parties ?? []).filter((party) => party.role === role).flatMap(({ wording, name }) => {
    const own = firstPerson.test(wording.trim()) ? parties.find(({ slug }) => slug === source.officialOf) : undefined;
    const party = own ?? partyNamed([name, wording], parties);
    return party === null ? [] : [party];
  });
  const whose = parties.find(({ slug }) => slug === source.officialOf);
  const all = found.length === 0 && role === "from" && whose !== undefined ? [whose] : found;
  return all.filter((party, index) => all.findIndex(({ slug }) => slug === party.slug) === index);
}

/** The passage as a quotation; its speaker is whose document it is, else who is said to say it. */
export function quotationOf(accepted: Accepted, known: Known, otherwise: readonly string[] = []): QuotationSoFar {
  const { exact, start, source } = accepted;
  const said = source.officialOf === null ? partiesIn(accepted, "from", known).map(({ slug }) => slug) : [source.officialOf];
  return {
    source: source.slug, exact, start, attested: null, speakers: said.length > 0 ? said : [...otherwise], speakerAs: nothing,
    wording: source.kind === "news-report" ? "reported" : "own",
  };
}

export function citationFor(accepted: Accepted, role: "origin" | "condition" | "answer", known: Known, otherwise: readonly string[] = []): CitationSoFar {
  return { role, quotation: quotationOf(accepted, known, otherwise) };
}

/**
 * What the form of a new commitment begins with: all that the passage gives, nothing that it does not
 * say. The title is the passage's own words, marked as to be written.
 */
export function draftFrom(accepted: Accepted, known: Known, relation: DraftRelation | null) {
  const { kind, proposal, source, exact } = accepted;
  const recordKind: CommitmentKind = kind === "ask" ? "ask" : proposal?.offer === true ? "offer" : "commitment";
  const from = partiesIn(accepted, "from", known);
  const owed = recordKind === "commitment" ? from : partiesIn(accepted, "to", known);
  const origin = citationFor(accepted, "origin", known);
  const title = titleToWrite(exact);
  return {
    slug: "", id: null, baseVersion: 0, changeNote: null, kind: recordKind, joint: proposal?.joint ?? false, summary: nothing, event: null, novelty: "new",
    title: { ...nothing, [source.language]: title },
    from: from.map(({ slug }) => slug), madeOn: source.publishedOn ?? "",
    topics: (proposal?.topics ?? []).filter((topic) => known.topics.includes(topic)),
    specificity: String(specificityOf(proposal)),
    obligations: obligationsOf(owed, recordKind, accepted, known), citations: [origin], conditions: [],
    deadlines: deadlinesOf(proposal, origin),
    relations: relation === null ? [] : [{ ...relation, note: nothing }],
  };
}

function obligationsOf(parties: readonly NamedParty[], kind: CommitmentKind, { source, proposal }: Accepted, { parties: all }: Known) {
  const owers = parties.flatMap((party) => owing(party, all) ?? []);
  const each = owers.filter((party, index) => owers.findIndex(({ slug }) => slug === party.slug) === index);
  const rows = each.map(({ slug }) => ({ party: slug, basis: basisOf(slug, source, proposal) }));
  const shown = rows.length > 0 ? rows : [{ party: "", basis: "own-word" as Basis }];
  return shown.map((row) => ({ id: null, ...row, role: roleOfKind[kind], note: nothing, acceptance: kind === "commitment" ? null : "proposed" }));
}

/** Whose words it rests on: the document's own party speaks for itself, a joint text for all, anybody else is spoken of. */
function basisOf(party: string, { tier, officialOf }: PassageSource, proposal: Proposal | null): Basis {
  if (tier === "joint" || (proposal?.joint === true && officialOf === null)) return "joint-text";
  return officialOf === null || officialOf === party ? "own-word" : "attributed";
}

function specificityOf(proposal: Proposal | null): number {
  if (proposal === null) return 1;
  const isDated = proposal.dates.some(({ role, value }) => role === "deadline" && value !== null);
  return proposal.numbers.length === 0 ? 1 : isDated ? 3 : 2;
}

const deadlinesOf = (proposal: Proposal | null, citation: CitationSoFar) =>
  (proposal?.dates ?? []).filter(({ role }) => role === "deadline").map(({ wording, value }) => {
    const period = value === null ? null : periodOf(value);
    return { wording, precision: period?.precision ?? "none", value: period === null ? null : value, rule: nothing, citation };
  });

/** The numbers of a passage, for the indicator that an editor may add later. */
export const numberHints = (proposal: Proposal | null): string | null =>
  proposal === null || proposal.numbers.length === 0 ? null : proposal.numbers.map(({ wording }) => wording).join("; ");
