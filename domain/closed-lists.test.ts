import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { captureOrigins, captureStates } from "./capture";
import { bases, commitmentKinds, novelties, relationKinds, renewalWordings } from "./commitment";
import { changeWhats } from "./changes";
import { deadlinePrecisions, periodUnits } from "./deadline";
import { digestFrequencies, digestOutcomes } from "./digest";
import { draftCommentKinds, draftKinds, draftStates } from "./draft";
import { dateBases } from "./event";
import { missing } from "./evidence";
import { proposalKinds, sentenceParts } from "./extraction/proposal";
import { followUpKinds } from "./follow-up";
import { bounds, stages } from "./indicator";
import { settingKeys } from "./installation-setting";
import { passageLinks, passageStates } from "./intake";
import { languages } from "./language";
import { linkOutcomes } from "./link-check";
import { owingKinds, partyKinds } from "./party";
import { roles } from "./permissions";
import { queueActs } from "./queue-step";
import { citationRoles, wordings } from "./quotation";
import { reanchoringOutcomes, reanchoringSettlements } from "./reanchoring";
import { dispositionKinds } from "./disposition";
import { followUpOccasions } from "./rubric";
import { evidenceTiers, textHoldings, tiers } from "./source";
import { acceptances, judgements, obligationRoles, qualifiersOf, valuesOf, type Axis } from "./status";
import { assessmentOf } from "./testing-follow-ups";
import { redactionStates, redactionTargets } from "./redaction";
import { replyKinds } from "./reply";
import { matchFields } from "./search-record";
import { suggestionPlaces, suggestionStates, toldStates } from "./suggestion";
import { linkPurposes, signInFactors, signInResults } from "./user";

/** The lists of the model stand twice: here, and as CHECKs that hold whoever writes. They must be the same. */
const migrations = path.join(import.meta.dirname, "../prisma/migrations");
const sql = readdirSync(migrations, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()
  .map((name) => readFileSync(path.join(migrations, name, "migration.sql"), "utf8")).join("");
const listOf = (text: string) => [...text.matchAll(/'([^']*)'/g)].map((match) => match[1]!);

/** Every CHECK that is nothing but a list: its name, and what it lists; a later one takes the place of an earlier. */
const found = new Map([...sql.matchAll(/CONSTRAINT (\w+) CHECK \(\w+ IN \(([^)]*)\)\)/g)].map((match) => [match[1]!, listOf(match[2]!)]));

const expected: Record<string, readonly string[]> = {
  party_kind: partyKinds, event_basis: dateBases, source_tier: tiers, source_basis: dateBases, text_held: textHoldings,
  held: textHoldings.filter((held) => held !== "none"), citation_wording: wordings, commitment_kind: commitmentKinds,
  commitment_novelty: novelties, commitment_citation_role: citationRoles, obligation_basis: bases, obligation_role: obligationRoles,
  acceptance_value: acceptances, deadline_precision: deadlinePrecisions, deadline_unit: periodUnits, relation_kind: relationKinds, target_bound: bounds,
  measurement_bound: bounds, measurement_stage: stages, user_role: [...roles, "system"], user_language: languages,
  follow_up_kind: followUpKinds, follow_up_occasion: followUpOccasions, follow_up_status: judgements,
  link_purpose: linkPurposes, sign_in_result: signInResults, sign_in_factor: signInFactors, setting_key: settingKeys,
  capture_origin: captureOrigins, capture_text_held: textHoldings, capture_state: captureStates, link_check_outcome: linkOutcomes,
  reanchoring_outcome: reanchoringOutcomes, reanchoring_settlement: reanchoringSettlements,
  intake_passage_kind: proposalKinds, intake_passage_part: sentenceParts, intake_passage_state: passageStates, intake_passage_link: passageLinks,
  disposition_kind: dispositionKinds,
  suggestion_place: suggestionPlaces, suggestion_state: suggestionStates, suggestion_language: languages, suggestion_told: toldStates,
  search_field: matchFields, search_language: languages,
  reply_kind: replyKinds, reply_language: languages, translation_language: languages, redaction_target: redactionTargets, redaction_state: redactionStates, redaction_reason_language: languages,
  user_digest: digestFrequencies, digest_frequency: digestFrequencies.filter((often) => often !== "off"), digest_outcome: digestOutcomes, queue_step_action: queueActs,
  draft_state: draftStates, draft_kind: draftKinds, draft_comment_kind: draftCommentKinds,
  // Lists that only the database has.
  audit_side: ["before", "after"], attempt_purpose: ["sign-in", "link", "suggestion", "token"], named_kind: ["party", "topic", "event"], change_what: changeWhats,
};

describe("the closed lists of the database are those of the domain", () => {
  it.each(Object.keys(expected))("%s", (name) => expect([...(found.get(name) ?? [])].sort()).toEqual([...expected[name]!].sort()));
  it("and there is no list that is not compared", () => expect([...found.keys()].sort()).toEqual(Object.keys(expected).sort()));
});

describe("the rules of the database are those of the domain", () => {
  const all = (["fulfilment", "acceptance", "condition"] as const).flatMap((axis: Axis) => valuesOf(axis).map((status) => ({ axis, status })));
  const complaints = (code: string, change = {}) => [...new Set(all
    .filter(({ axis, status }) => missing(assessmentOf(status, change), { axis, today: "2026-12-31", statusBefore: null, deadlineEndsOn: null, tiers: [] })
      .some((issue) => issue.code === code))
    .map(({ status }) => status))].sort();
  const after = (start: string) => sql.slice(sql.indexOf(start));

  it("which judgements need evidence", () => {
    expect(listOf(/NEW\.status IN \(([^)]*)\)/.exec(after("FUNCTION judgement_has_evidence"))![1]!).sort()).toEqual(complaints("evidence-required"));
  });
  it("of what tier", () => {
    expect(listOf(/d\.tier IN \(([^)]*)\)/.exec(after("FUNCTION judgement_has_evidence"))![1]!)).toEqual(evidenceTiers);
  });
  it("which judgements need a reason", () => {
    expect(listOf(/status IN \(([^)]*)\)/.exec(after("reason_where_demanded"))![1]!).sort()).toEqual(complaints("reason-required", { reason: null }));
  });
  it("which qualifiers complete which status", () => {
    const clause = /CASE status([\s\S]*?)ELSE/.exec(after("qualifier_where_demanded"))![1]!;
    const lines = [...clause.matchAll(/WHEN '([^']+)' THEN qualifier IN \(([^)]*)\)/g)].map((match) => [match[1], listOf(match[2]!)]);
    expect(Object.fromEntries(lines)).toEqual(qualifiersOf);
  });
  it("who can owe", () => {
    expect(listOf(/v\.kind IN \(([^)]*)\)/.exec(after("FUNCTION party_can_owe"))![1]!)).toEqual(owingKinds);
  });
  it("in what words something is renewed", () => {
    expect(listOf(/wording IN \(([^)]*)\)/.exec(after("renewal_wording"))![1]!)).toEqual(renewalWordings);
  });
});
