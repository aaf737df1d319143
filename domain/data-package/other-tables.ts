import { crosswalk, type Counterpart } from "../crosswalk";
import type { EventRecord, FollowUpRecord, PartyRecord, SourceRecord, TopicRecord } from "../record";
import { columnsOf, type Table } from "./table";

export const followUps: Table<FollowUpRecord> = {
  name: "follow-ups", title: { en: "The log, newest first", es: "El registro, lo más nuevo primero" }, key: ["id"], refers: [{ column: "commitment", table: "commitments", to: "id" }],
  columns: columnsOf("FollowUp", {
    id: ({ id }) => id, commitment: ({ commitment }) => commitment.id, obligation: ({ obligation }) => obligation, condition: ({ condition }) => condition, party: ({ party }) => party?.slug ?? null,
    sequence: [({ sequence }) => sequence, "integer"], kind: ({ kind }) => kind, status: ({ status }) => status, statusBefore: ({ statusBefore }) => statusBefore, qualifier: ({ qualifier }) => qualifier, reason: ({ reason }) => reason,
    effectiveOn: ({ effectiveOn }) => effectiveOn?.value ?? null, checkedOn: ({ checkedOn }) => checkedOn, recordedOn: ({ recordedOn }) => recordedOn, confidence: ({ confidence }) => confidence, assertedBy: ({ assertedBy }) => assertedBy,
    note: ({ note }) => note, noteLang: ({ noteLang }) => noteLang, searched: ({ searched }) => searched, searchedLang: ({ searchedLang }) => searchedLang, because: ({ because }) => because, becauseLang: ({ becauseLang }) => becauseLang, replaces: ({ replaces }) => replaces, rubricVersion: [({ rubricVersion }) => rubricVersion, "integer"],
    citations: ({ citations }) => citations.map(({ id }) => id).join("|"),
  }),
};

export const sources: Table<SourceRecord> = {
  name: "sources", title: { en: "The documents", es: "Los documentos" }, key: ["slug"],
  columns: columnsOf("Source", {
    slug: ({ slug }) => slug, title: ({ title }) => title, titleLang: ({ titleLang }) => titleLang, titleBasis: ({ titleBasis }) => titleBasis, language: ({ language }) => language, publisher: ({ publisher }) => publisher, kind: ({ kind }) => kind, tier: ({ tier }) => tier,
    officialOf: ({ officialOf }) => officialOf?.slug ?? null, publishedOn: ({ publishedOn }) => publishedOn?.value ?? null, publishedOnBasis: [({ publishedOn }) => publishedOn?.basis ?? null, "string", { en: "stated or inferred.", es: "stated: declarada; inferred: inferida." }], attribution: ({ attribution }) => attribution, embargoUntil: ({ embargoUntil }) => embargoUntil,
    rights: ({ rights }) => rights, url: ({ url }) => url, mediaType: ({ mediaType }) => mediaType, capturedAt: ({ capturedAt }) => capturedAt, sha256: ({ sha256 }) => sha256, bytes: [({ bytes }) => bytes, "integer"], textSha256: ({ textSha256 }) => textSha256,
    codePoints: [({ codePoints }) => codePoints, "integer"], textHeld: ({ textHeld }) => textHeld, citations: [({ citations }) => citations, "integer"], commitments: [({ commitments }) => commitments, "integer"],
  }),
};

export const parties: Table<PartyRecord> = {
  name: "parties", title: { en: "Governments, agencies, groups, offices and persons", es: "Gobiernos, organismos, grupos, cargos y personas" }, key: ["slug"],
  columns: columnsOf("Party", {
    slug: ({ slug }) => slug, name: ({ name }) => name, nameLang: ({ nameLang }) => nameLang, kind: ({ kind }) => kind, description: ({ description }) => description, memberCount: [({ memberCount }) => memberCount, "integer"],
    partOf: ({ partOf }) => partOf?.slug ?? null, memberOf: ({ memberOf }) => memberOf.map(({ slug }) => slug).join("|"),
  }),
};

export const topics: Table<TopicRecord> = {
  name: "topics", title: { en: "Topics", es: "Temas" }, key: ["slug"],
  columns: columnsOf("Topic", { slug: ({ slug }) => slug, name: ({ name }) => name, nameLang: ({ nameLang }) => nameLang, description: ({ description }) => description }),
};

export const events: Table<EventRecord> = {
  name: "events", title: { en: "Meetings, calls and summits", es: "Reuniones, llamadas y cumbres" }, key: ["slug"],
  columns: columnsOf("Event", {
    slug: ({ slug }) => slug, name: ({ name }) => name, nameLang: ({ nameLang }) => nameLang, kind: ({ kind }) => kind, description: ({ description }) => description, heldOn: ({ heldOn }) => heldOn?.value ?? null, series: ({ series }) => series?.slug ?? null,
    participants: ({ participants }) => participants.map(({ slug }) => slug).join("|"),
  }),
};

/** The scale of this site beside those that readers know. */
export const crosswalkTable: Table<Counterpart> = {
  name: "crosswalk", title: { en: "Statuses on the scales of PolitiFact, OGP/IRM, GAO and the G20 Research Group", es: "Los estados en las escalas de PolitiFact, OGP/IRM, GAO y el G20 Research Group" }, key: ["scale", "status"],
  columns: columnsOf("Counterpart", {
    scale: [({ scale }) => scale, "string", { en: "The other scale.", es: "La otra escala." }], status: [({ status }) => status ?? "not-assessed", "string", { en: "The status here.", es: "El estado aquí." }],
    value: [({ value }) => value, "string", { en: "Its value there; empty where that scale has none.", es: "Su valor allí; vacío donde esa escala no lo tiene." }], lossy: [({ isLossy }) => isLossy, "boolean", { en: "Whether the other value says more, less or something beside it.", es: "Si el otro valor dice más, menos u otra cosa." }],
  }),
};
export const crosswalkRows = crosswalk;
