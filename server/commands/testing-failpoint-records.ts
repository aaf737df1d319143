import { systemActor } from "../actor";
import { db } from "../db";
import { begin, communique, passageOf, reading } from "../testing-intake";
import { assessment, commitmentDraft, modernize, ok, quote, seed } from "../testing-records";
import { captureChecked, captureDocument } from "./capture-document";
import { decidePassage } from "./decide-passage";
import { discardCapture } from "./discard-capture";
import { archiveCommitment, mergeCommitment, restoreCommitment } from "./dispose-commitment";
import { expireCaptures } from "./expire-captures";
import { importRecords } from "./import-records";
import { importUpload } from "./import-upload";
import { keepCapture } from "./keep-capture";
import { logFollowUp } from "./log-follow-up";
import { publishCommitment } from "./publish-commitment";
import { publishEvent, publishSeries } from "./publish-event";
import { publishIndicator } from "./publish-indicator";
import { publishParty } from "./publish-party";
import { publishRubric } from "./publish-rubric";
import { publishSource } from "./publish-source";
import { publishTopic } from "./publish-topic";
import { recordMeasurement } from "./record-measurement";
import { recordReply } from "./record-reply";
import { decideRedaction, requestRedaction } from "./redaction";
import { setCheckInterval } from "./set-check-interval";
import { settleReanchoring } from "./settle-reanchoring";
import { startIntake } from "./start-intake";
import { storeReading } from "./store-reading";
import { nextRubric, placeOf, textOf, type Case, type Ground } from "./testing-failpoint-cases";
import { translateFollowUp } from "./translate-follow-up";

const name = (en: string) => ({ en, es: `${en} (es)` });
const source = (slug: string, text: string, change: object = {}) => ({
  slug, title: null, label: name(slug), language: "en", kind: "other", tier: "independent", capture: { textHeld: "public", text }, ...change,
});
const indicator = (mark: string) => ({ slug: `indicator-${mark}`, commitment: "border-infrastructure", label: name("Ports"), unit: "count", targets: [{ party: "mexico", value: 2, bound: "exact", quotation: quote("sheet", modernize) }] });
const entryOf = async ({ editor }: Ground, mark: string): Promise<string> => ok(await logFollowUp(editor, assessment((await placeOf(mark)).unitedStates, 0))).id;
const paste = (on: Ground, mark: string) => captureDocument(on.editor, { way: "paste", text: textOf(mark), textHeld: "public" });
const csv = (mark: string) =>
  `slug,kind,title.en,title.es,summary.en,from,madeOn,event,topics,specificity,obligations.0.party,obligations.0.role,obligations.0.basis,citations.0.role,citations.0.quotation.source,citations.0.quotation.exact,citations.0.quotation.speakers\nbrought-${mark},commitment,Title,Título,Summary.,united-states,2021-03-01,virtual-meeting-2021,border,1,united-states,owes,own-word,origin,sheet,${modernize},united-states\n`;
const why = { en: "The same words.", es: "Las mismas palabras." };

async function changedSource(on: Ground, mark: string) {
  const text = `Fact sheet ${mark}. Both will open two ports of entry by 2027. The end.`;
  const slug = `sheet-${mark}`;
  const { id } = ok(await publishSource(seed, source(slug, text)));
  ok(await publishCommitment(seed, commitmentDraft(`of-${mark}`, { citations: [{ role: "origin", quotation: { source: slug, exact: "open two ports of entry by 2027", speakers: ["united-states"] } }] })));
  ok(await publishSource(seed, { ...source(slug, text.replace("by 2027", "by 2028")), id, baseVersion: 1 }));
  const finding = await db.reanchoring.findFirstOrThrow({ where: { sourceVersion: { source: { slug } } }, orderBy: { sequence: "desc" } });
  return { citation: finding.citationId, finding: String(finding.sequence), settlement: "stands", exact: "", start: null, prefix: "", suffix: "", note: { en: "Gone.", es: "Ya no está." } };
}

const checked = async (mark: string) => ({
  sourceId: (await db.source.findUniqueOrThrow({ where: { slug: "report" } })).id, url: "https://example.org/r", finalUrl: "https://example.org/r",
  bytes: Buffer.from(textOf(mark)), read: { text: textOf(mark), mediaType: "text/html" as const, encoding: "utf-8" as const, changes: [], proposed: [] },
});

/** What becomes public, and what leads there. */
export const recordCases: Case[] = [
  { command: "publishTopic", ready: async (on, mark) => () => publishTopic(on.editor, { slug: `topic-${mark}`, name: name("Water"), position: 7 }) },
  { command: "publishParty", ready: async (on, mark) => () => publishParty(on.editor, { slug: `party-${mark}`, kind: "agency", name: name("Agency"), partOf: "mexico" }) },
  { command: "publishEvent", ready: async (on, mark) => () => publishEvent(on.editor, { slug: `event-${mark}`, kind: "meeting", name: name("Meeting"), heldOn: "2022-03-01", participants: ["mexico"] }) },
  { command: "publishSeries", ready: async (on, mark) => () => publishSeries(on.editor, { slug: `series-${mark}`, name: name("Dialogue") }) },
  { command: "publishSource", ready: async (on, mark) => () => publishSource(on.editor, source(`source-${mark}`, textOf(mark))) },
  { command: "publishCommitment", ready: async (on, mark) => () => publishCommitment(on.editor, commitmentDraft(`commitment-${mark}`)) },
  { command: "publishIndicator", ready: async (on, mark) => () => publishIndicator(on.editor, indicator(mark)) },
  { command: "publishRubric", ready: async (on, mark) => { const rubric = await nextRubric(on.chief, mark); return () => publishRubric(on.chief, rubric); } },
  { command: "recordMeasurement", ready: async (on, mark) => {
    ok(await publishIndicator(on.editor, indicator(mark)));
    return () => recordMeasurement(on.editor, { indicator: `indicator-${mark}`, value: 1, reportedBy: "mexico", quotation: quote("sheet", modernize) });
  } },
  { command: "logFollowUp", ready: async (on, mark) => { const { unitedStates } = await placeOf(mark); return () => logFollowUp(on.editor, assessment(unitedStates, 0)); } },
  { command: "translateFollowUp", ready: async (on, mark) => {
    const followUp = await entryOf(on, mark);
    return () => translateFollowUp(on.other, { followUp, note: "Han comenzado las obras.", searched: null, because: null, baseVersion: 0 });
  } },
  { command: "recordReply", ready: async (on, mark) => {
    const followUp = await entryOf(on, mark);
    return () => recordReply(on.other, { followUp, kind: "reply", party: "united-states", text: "They began.", textLang: "en", repliedOn: "2026-05-03", quotation: quote("report", "officials of both countries said") });
  } },
  { command: "requestRedaction", ready: async (on, mark) => { const recordId = await entryOf(on, mark); return () => requestRedaction(on.chief, { target: "follow-up.note", recordId, orderedBy: "a court", reason: "Sealed.", reasonLang: "en" }); } },
  { command: "decideRedaction", ready: async (on, mark) => {
    const recordId = await entryOf(on, mark);
    const { id } = ok(await requestRedaction(on.chief, { target: "follow-up.note", recordId, orderedBy: "a court", reason: "Sealed.", reasonLang: "en" }));
    return () => decideRedaction(on.reviewer, { redaction: id, decision: "confirm" });
  } },
  { command: "setCheckInterval", ready: async (on, mark) => { const { id } = await placeOf(mark); return () => setCheckInterval(on.editor, { commitment: id, days: "30" }); } },
  { command: "mergeCommitment", ready: async (on, mark) => { await placeOf(mark); return () => mergeCommitment(on.editor, { commitment: `place-${mark}`, into: "border-infrastructure", reason: why, baseVersion: 1 }); } },
  { command: "archiveCommitment", ready: async (on, mark) => { await placeOf(mark); return () => archiveCommitment(on.reviewer, { commitment: `place-${mark}`, reason: why, baseVersion: 1 }); } },
  { command: "restoreCommitment", ready: async (on, mark) => {
    await placeOf(mark);
    ok(await archiveCommitment(on.reviewer, { commitment: `place-${mark}`, reason: why, baseVersion: 1 }));
    return () => restoreCommitment(on.reviewer, { commitment: `place-${mark}`, reason: why, baseVersion: 1 });
  } },
  { command: "settleReanchoring", ready: async (on, mark) => { const input = await changedSource(on, mark); return () => settleReanchoring(on.editor, input); } },
  { command: "importRecords", ready: async (on, mark) => () => importRecords(on.editor, { kind: "commitments", content: csv(mark), dryRun: false }) },
  { command: "importUpload", ready: async (on, mark) => () => importUpload(on.editor, { kind: "commitments", mode: "import", file: new File([csv(mark)], "c.csv") }) },
  { command: "captureDocument", ready: async (on, mark) => () => paste(on, mark) },
  { command: "captureChecked", ready: async (_on, mark) => { const page = await checked(mark); return () => captureChecked(systemActor("jobs"), page); } },
  { command: "keepCapture", ready: async (on, mark) => {
    const { id } = ok(await paste(on, mark));
    return () => keepCapture(on.editor, { as: "source", slug: `kept-${mark}`, title: "T", label: name("T"), language: "en", kind: "report", tier: "independent", capture: id });
  } },
  { command: "discardCapture", ready: async (on, mark) => { const { id } = ok(await paste(on, mark)); return () => discardCapture(on.editor, { capture: id }); } },
  { command: "expireCaptures", ready: async (on, mark) => { ok(await paste(on, mark)); return () => expireCaptures(systemActor("jobs"), new Date(Date.now() + 400 * 86_400_000)); } },
  { command: "storeReading", ready: async (on, mark) => {
    const { id } = ok(await publishSource(seed, source(`reading-${mark}`, communique)));
    const version = await db.sourceVersion.findFirstOrThrow({ where: { sourceId: id }, select: { id: true } });
    return () => storeReading(on.editor, version.id, reading);
  } },
  { command: "startIntake", ready: async (on, mark) => { ok(await publishSource(seed, source(`intake-${mark}`, textOf(mark)))); return () => startIntake(on.editor, { source: `intake-${mark}` }); } },
  { command: "decidePassage", ready: async (on, mark) => {
    const intake = await begin(on.editor, `passages-${mark}`);
    const passage = await passageOf(on.editor, intake, "It was a good day.");
    return () => decidePassage(on.editor, { intake, passage: passage.id, version: passage.version, do: "set-aside", reason: "no-act" });
  } },
];
