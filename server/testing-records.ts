import type postgres from "postgres";
import { v7 as newId } from "uuid";
import { sha256 } from "@/domain/audit";
import type { CommitmentDraft } from "@/domain/commitment";
import type { FollowUpDraft } from "@/domain/follow-up";
import type { Role } from "@/domain/permissions";
import type { Result } from "@/domain/refusal";
import { actorOfSession, systemActor, type Actor } from "./actor";
import { publishCommitment } from "./commands/publish-commitment";
import { publishEvent } from "./commands/publish-event";
import { publishParty } from "./commands/publish-party";
import { publishSource } from "./commands/publish-source";
import { publishTopic } from "./commands/publish-topic";
import { db } from "./db";
import { findPlace } from "./editor/known-records";
import { personWithPassword } from "./testing-people";

/** A small record with fixed, realistic values: two governments, one meeting, sources of every kind. */
export const texts = {
  sheet: "Fact sheet.\nThe United States will modernize border infrastructure by September 2022. The two countries will deepen cooperation. Mexico will deepen cooperation on migration — “together” 🤝.\n",
  call: "On background, embargoed. We will announce a task force on fentanyl. Mexico will invest $1.5 billion by the end of 2024.\n",
  report: "The ports at San Ysidro opened in March 2026, officials of both countries said. Nothing else was finished.\n",
  blog: "I have heard that it is all done.\n",
} as const;

/** Far beyond any day on which these tests run. */
export const embargoEnds = "2099-07-12T09:00:00.000Z";

export const seed = systemActor("seed");

export function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.value;
}

/** The refusal's reason and issues, in a form that a table can hold. */
export function refusal(result: Result<unknown>): string[] {
  if (result.ok) throw new Error("was not refused");
  return [result.reason, ...result.issues.map(({ code, path }) => `${path}: ${code}`)];
}

/** Somebody of the desk with an open session, as a request would find them. */
export async function person(role: Role, name: string = role): Promise<Actor> {
  const sessionId = newId();
  const { id } = await personWithPassword(role, `${name.toLowerCase().replaceAll(" ", ".")}@desk.example`, { name });
  await db.session.create({ data: { id: sessionId, userId: id, expiresAt: new Date(Date.now() + 3_600_000) }, select: { id: true } });
  return (await actorOfSession(sessionId))!;
}

export const quote = (source: keyof typeof texts | "attested", exact: string, speaker = "united-states") => ({ source, exact, speakers: [speaker] });
export const origin = (source: keyof typeof texts, exact: string, speaker = "united-states") => ({ role: "origin", quotation: quote(source, exact, speaker) }) as const;

export const modernize = "modernize border infrastructure by September 2022";

export function commitmentDraft(slug: string, change: Partial<CommitmentDraft> = {}): CommitmentDraft {
  return {
    slug, kind: "commitment", title: { en: `Title of ${slug}`, es: `Título de ${slug}` }, summary: { en: `Summary of ${slug}.`, es: `Resumen de ${slug}.` },
    from: ["united-states"], madeOn: "2021-03-01", event: "virtual-meeting-2021", topics: ["border"], specificity: 1,
    obligations: [{ party: "united-states", role: "owes", basis: "own-word" }], citations: [origin("sheet", modernize)], ...change,
  };
}

/** Both governments, a person, a topic, a meeting and the sources; no commitment yet. */
export async function publishSurroundings(actor: Actor = seed): Promise<void> {
  for (const [slug, position] of [["border", 1], ["health", 2]] as const)
    ok(await publishTopic(actor, { slug, name: { en: `Topic ${slug}`, es: `Tema ${slug}` }, position }));
  for (const [slug, kind, name] of [
    ["united-states", "government", "United States"], ["mexico", "government", "Mexico"], ["customs", "agency", "Customs"],
    ["press-secretary", "office", "Press Secretary"], ["jane-roe", "person", "Jane Roe"],
  ] as const) ok(await publishParty(actor, { slug, kind, name: { en: name, es: `${name} (es)` }, ...(kind === "agency" ? { partOf: "united-states" } : {}) }));
  ok(await publishEvent(actor, { slug: "virtual-meeting-2021", kind: "meeting", name: { en: "Virtual meeting", es: "Reunión virtual" }, heldOn: "2021-03-01", participants: ["united-states", "mexico"] }));
  const held = (slug: keyof typeof texts, change: object) => ({
    slug, title: null, label: { en: `Source ${slug}`, es: `Fuente ${slug}` }, language: "en", kind: "other", tier: "independent",
    capture: { textHeld: "desk", text: texts[slug] }, ...change,
  });
  const official = { tier: "official", officialOf: "united-states" };
  ok(await publishSource(actor, held("sheet", { ...official, kind: "fact-sheet", publishedOn: "2021-03-01", capture: { textHeld: "public", text: texts.sheet } })));
  ok(await publishSource(actor, held("call", { ...official, kind: "press-call", embargoUntil: embargoEnds, capture: { textHeld: "public", text: texts.call } })));
  ok(await publishSource(actor, held("report", { kind: "news-report" })));
  ok(await publishSource(actor, held("blog", { tier: "other" })));
  const fingerprint = sha256("an article that is not kept");
  ok(await publishSource(actor, { ...held("blog", { slug: "attested", kind: "news-report" }), capture: {
    textHeld: "none", file: { sha256: fingerprint, bytes: 27 }, fingerprint: { sha256: fingerprint, codePoints: 27 },
  } }));
}

/** The commitment that most tests are about: due in September 2022, owed by both. */
export async function publishBorder(slug = "border-infrastructure", change: Partial<CommitmentDraft> = {}) {
  const published = ok(await publishCommitment(seed, commitmentDraft(slug, {
    obligations: [{ party: "united-states", role: "owes", basis: "own-word" }, { party: "mexico", role: "owes", basis: "attributed" }],
    deadlines: [{ wording: "by September 2022", precision: "month", value: "2022-09" }], ...change,
  })));
  return { ...published, unitedStates: (await findPlace(seed, slug, { party: "united-states" }))!.id, mexico: (await findPlace(seed, slug, { party: "mexico" }))?.id ?? "" };
}

/** An assessment that needs nothing more; a test changes what it is about. */
export function assessment(obligation: string, baseVersion: number, change: Partial<FollowUpDraft> = {}): FollowUpDraft {
  return {
    obligation, kind: "assessment", status: "in-progress", effectiveOn: "2026-03", checkedOn: "2026-04-01", note: "Work has begun.",
    confidence: "medium", assertedBy: "both", evidence: [quote("report", "The ports at San Ysidro opened in March 2026")], baseVersion, ...change,
  };
}

export function check(obligation: string, baseVersion: number, change: Partial<FollowUpDraft> = {}): FollowUpDraft {
  return { obligation, kind: "check", checkedOn: "2026-05-01", searched: "Federal Register, 2022–2026", baseVersion, ...change };
}

export const retraction = (obligation: string, baseVersion: number, replaces: string): FollowUpDraft =>
  ({ obligation, kind: "retraction", checkedOn: "2026-06-01", because: "The source was withdrawn.", replaces, baseVersion });

/** How many rows every table holds: a refused write must leave all but the audit trail as they were. */
export async function rowCounts(owner: postgres.Sql): Promise<Record<string, number>> {
  const tables = await owner<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    if (name.startsWith("audit_") || name.startsWith("_prisma")) continue;
    const [row] = await owner<{ n: number }[]>`SELECT count(*)::int AS n FROM ${owner(name)}`;
    counts[name] = row!.n;
  }
  return counts;
}
