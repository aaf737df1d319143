import { z } from "zod";
import { auditHead } from "../audit";
import { citationRecord } from "../citation-record";
import { problems, type ProblemType } from "../problem";
import {
  commitmentRecord, conditionRecord, criterionRecord, deadlineRecord, eventRecord, followUpRecord, indicatorRecord, measurementRecord,
  obligationRecord, partyRecord, relationRecord, replyRecord, sourceRecord, targetRecord, topicRecord,
} from "../record";
import { named, partial, reanchoringRecord, sourceVersionRecord, tombstone } from "../record-parts";
import { mergedFromRecord } from "../removed-record";
import { answers, indicatorOfCommitment, movedRecord, rubricAnswer, statsRecord, talliedParty, talliedTopic, tallyRecord, writtenRecord } from "./answers";

export const problemDocument = z.object({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(), instance: z.string(),
  errors: z.array(z.object({ parameter: z.string(), code: z.string(), message: z.string() })).optional(),
});

/** Every shape that answers are made of, by the name under which the description has it. */
export const components = {
  Commitment: commitmentRecord, Obligation: obligationRecord, Condition: conditionRecord, Criterion: criterionRecord, Deadline: deadlineRecord,
  Citation: citationRecord, Reanchoring: reanchoringRecord, Indicator: indicatorRecord, Target: targetRecord, Measurement: measurementRecord,
  Relation: relationRecord, MergedFrom: mergedFromRecord, FollowUp: followUpRecord, Reply: replyRecord, Source: sourceRecord,
  SourceVersion: sourceVersionRecord, Topic: topicRecord, Party: partyRecord, Event: eventRecord, Named: named, PartialDate: partial,
  Tombstone: tombstone, Tally: tallyRecord, TalliedTopic: talliedTopic, TalliedParty: talliedParty, IndicatorOfCommitment: indicatorOfCommitment,
  Stats: statsRecord, Rubric: rubricAnswer, AuditHead: auditHead, Written: writtenRecord, Moved: movedRecord, Problem: problemDocument,
  CommitmentList: answers.commitments, SearchList: answers.search, FollowUpList: answers.followUps, SourceList: answers.sources, PartyList: answers.parties,
  TopicList: answers.topics, EventList: answers.events, IndicatorList: answers.indicators,
} as const satisfies Record<string, z.ZodType>;
export type ComponentName = keyof typeof components;

/** The name of a schema that is one of these; null for any other. */
export function componentOf(schema: z.ZodType): ComponentName | null {
  const found = Object.entries(components).find(([, one]) => one === schema);
  return found === undefined ? null : (found[0] as ComponentName);
}

export const statusOf = (problem: ProblemType): number => problems[problem].status;
