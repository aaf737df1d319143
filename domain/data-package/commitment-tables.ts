import type { Sentence } from "../api/endpoint";
import type { CitationRecord, CommitmentRecord, ObligationRecord } from "../record";
import { columnsOf, type Table } from "./table";

type OfCommitment<Part> = { commitment: CommitmentRecord; part: Part };
const commitmentColumn = { commitment: [({ commitment }: { commitment: CommitmentRecord }) => commitment.id, "string", { en: "Public id of the commitment.", es: "Identificador público del compromiso." }] as [(row: { commitment: CommitmentRecord }) => string, "string", Sentence] };

/** One row of `Row` for each part of a commitment. */
export type PartTable<Row> = { table: Table<Row>; rows: (commitment: CommitmentRecord) => Row[] };

export const commitments: PartTable<CommitmentRecord> = {
  rows: (commitment) => [commitment],
  table: {
    name: "commitments", title: { en: "Commitments, asks and offers", es: "Compromisos, peticiones y ofertas" }, key: ["id"], refers: [{ column: "event", table: "events", to: "slug" }],
    columns: columnsOf("Commitment", {
      id: ({ id }) => id, slug: ({ slug }) => slug, kind: ({ kind }) => kind, joint: [({ joint }) => joint, "boolean"], title: ({ title }) => title, titleLang: ({ titleLang }) => titleLang,
      summary: ({ summary }) => summary, summaryLang: ({ summaryLang }) => summaryLang, madeOn: ({ madeOn }) => madeOn.value, event: ({ event }) => event?.slug ?? null,
      from: ({ from }) => from.map(({ slug }) => slug).join("|"), novelty: ({ novelty }) => novelty, specificity: [({ specificity }) => specificity, "integer"],
      status: ({ status }) => status.value, delivered: [({ status }) => status.delivered, "integer", { en: "Obligations that are delivered.", es: "Obligaciones cumplidas." }], assessed: [({ status }) => status.assessed, "integer", { en: "Obligations that have been assessed.", es: "Obligaciones evaluadas." }],
      obligations: [({ status }) => status.of, "integer", { en: "Obligations in all.", es: "Obligaciones en total." }], timeliness: ({ timeliness }) => timeliness,
      deadline: [({ deadline }) => deadline?.value ?? null, "string", { en: "The deadline in force, as stated.", es: "El plazo vigente, como se dijo." }], deadlineEndsOn: [({ deadline }) => deadline?.endsOn ?? null, "string", { en: "The last day on which it would be kept.", es: "El último día en que todavía se cumpliría." }],
      deadlineWording: [({ deadline }) => deadline?.wording ?? null, "string", { en: "The words of the document.", es: "Las palabras del documento." }], lastChangedOn: ({ lastChangedOn }) => lastChangedOn, lastCheckedOn: ({ lastCheckedOn }) => lastCheckedOn, version: [({ version }) => version, "integer"],
    }),
  },
};

export const commitmentTopics: PartTable<OfCommitment<{ slug: string }>> = {
  rows: (commitment) => commitment.topics.map((part) => ({ commitment, part })),
  table: {
    name: "commitment-topics", title: { en: "Topics of each commitment", es: "Temas de cada compromiso" }, key: ["commitment", "topic"], refers: [{ column: "commitment", table: "commitments", to: "id" }, { column: "topic", table: "topics", to: "slug" }],
    columns: columnsOf<OfCommitment<{ slug: string }>>("Commitment", { ...commitmentColumn, topic: [({ part }) => part.slug, "string", { en: "Slug of the topic.", es: "Identificador del tema." }] }),
  },
};

export const obligations: PartTable<OfCommitment<ObligationRecord>> = {
  rows: (commitment) => commitment.obligations.map((part) => ({ commitment, part })),
  table: {
    name: "obligations", title: { en: "What each party owes, is asked for or is offered", es: "Lo que cada parte debe, se le pide o se le ofrece" }, key: ["id"], refers: [{ column: "commitment", table: "commitments", to: "id" }, { column: "party", table: "parties", to: "slug" }],
    columns: columnsOf<OfCommitment<ObligationRecord>>("Obligation", {
      id: ({ part }) => part.id, ...commitmentColumn, party: ({ part }) => part.party.slug, role: ({ part }) => part.role, basis: ({ part }) => part.basis, status: ({ part }) => part.status,
      qualifier: ({ part }) => part.qualifier, reason: ({ part }) => part.reason, confidence: ({ part }) => part.confidence, assertedBy: ({ part }) => part.assertedBy, effectiveOn: ({ part }) => part.effectiveOn?.value ?? null,
      lastChangedOn: ({ part }) => part.lastChangedOn, lastCheckedOn: ({ part }) => part.lastCheckedOn, supersededBy: ({ part }) => part.supersededBy, timeliness: ({ part }) => part.timeliness, version: [({ part }) => part.version, "integer"],
    }),
  },
};

export const citations: PartTable<OfCommitment<CitationRecord>> = {
  rows: (commitment) => commitment.citations.map((part) => ({ commitment, part })),
  table: {
    name: "citations", title: { en: "The words that each commitment rests on", es: "Las palabras en que se apoya cada compromiso" }, key: ["commitment", "role", "id"], refers: [{ column: "commitment", table: "commitments", to: "id" }, { column: "source", table: "sources", to: "slug" }],
    columns: columnsOf<OfCommitment<CitationRecord>>("Citation", {
      ...commitmentColumn, role: ({ part }) => part.role, id: ({ part }) => part.id, source: ({ part }) => part.source, version: [({ part }) => part.version, "integer"], start: [({ part }) => part.start, "integer"], end: [({ part }) => part.end, "integer"],
      exact: ({ part }) => part.exact, language: ({ part }) => part.language, attested: [({ part }) => part.attested, "boolean"], speakers: ({ part }) => part.speakers.map(({ slug }) => slug).join("|"), wording: ({ part }) => part.wording, url: ({ part }) => part.url,
    }),
  },
};

type Figure = { indicator: CommitmentRecord["indicators"][number]; target: CommitmentRecord["indicators"][number]["targets"][number] | null; measured: CommitmentRecord["indicators"][number]["measurements"][number] | null; place: number };
const either = ({ target, measured }: Figure) => (target ?? measured)!;

export const figures: PartTable<OfCommitment<Figure>> = {
  rows: (commitment) => commitment.indicators.flatMap((indicator) => [
    ...indicator.targets.map((target, place) => ({ commitment, part: { indicator, target, measured: null, place } })),
    ...indicator.measurements.map((measured, place) => ({ commitment, part: { indicator, target: null, measured, place } })),
  ]),
  table: {
    name: "figures", title: { en: "Targets and measurements", es: "Metas y mediciones" }, key: ["indicator", "kind", "place"], refers: [{ column: "commitment", table: "commitments", to: "id" }, { column: "party", table: "parties", to: "slug" }],
    columns: columnsOf<OfCommitment<Figure>>("Measurement", {
      ...commitmentColumn, indicator: [({ part }) => part.indicator.slug, "string", { en: "The indicator.", es: "El indicador." }], label: [({ part }) => part.indicator.label, "string", { en: "What is counted.", es: "Lo que se cuenta." }], unit: [({ part }) => part.indicator.unit, "string", { en: "In what.", es: "En qué unidad." }],
      kind: [({ part }) => (part.target === null ? "measurement" : "target"), "string", { en: "target: promised; measurement: reported.", es: "target: prometido; measurement: informado." }], place: [({ part }) => part.place, "integer", { en: "Place among those of its kind.", es: "Lugar entre las de su clase." }],
      party: [({ part }) => (part.target === null ? part.measured!.reportedBy.slug : part.target.party.slug), "string", { en: "Who owes the target, or reported the measurement.", es: "Quién debe la meta o informó la medición." }],
      value: [({ part }) => either(part).value, "number"], bound: ({ part }) => either(part).bound, base: ({ part }) => either(part).base, baseLang: ({ part }) => either(part).baseLang, period: ({ part }) => either(part).period, periodLang: ({ part }) => either(part).periodLang, stage: ({ part }) => part.measured?.stage ?? null,
      revises: ({ part }) => part.measured?.revises ?? null, citation: [({ part }) => either(part).citation.id, "string", { en: "Id of the quotation.", es: "Identificador de la cita." }],
    }),
  },
};
