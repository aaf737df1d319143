import { v5 as idFromName } from "uuid";
import type { Refusal, Result } from "@/domain/refusal";
import { systemActor, type Actor } from "@/server/actor";
import { logFollowUp } from "@/server/commands/log-follow-up";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { publishEvent, publishSeries } from "@/server/commands/publish-event";
import { publishIndicator } from "@/server/commands/publish-indicator";
import { publishParty } from "@/server/commands/publish-party";
import { publishSource } from "@/server/commands/publish-source";
import { publishTopic } from "@/server/commands/publish-topic";
import { recordMeasurement } from "@/server/commands/record-measurement";
import { siteDay } from "@/server/days";
import { findPlace, knownIds, knownSlugs } from "@/server/editor/known-records";
import { commitments } from "./commitments/all";
import { events } from "./events";
import { followUps } from "./follow-ups";
import { indicators, measurements } from "./indicators";
import { parties } from "./parties";
import { series } from "./series";
import { sources } from "./sources";
import { topics } from "./topics";

type Report = (line: string) => void;
type Publish = (actor: Actor, input: unknown) => Promise<Result<unknown>>;
type Slugged = { slug: string };

/** Names the rows that have no slug; the same key always gives the same id. */
const namespace = "9d0f9b5e-6f2b-4a52-8c3e-2f1f4a0f5a11";
const idOf = (key: string): string => idFromName(key, namespace);

/**
 * Loads what the five documents contain through the same commands and checks as an editor's work, and
 * only what was never there: a restart never undoes an editor's change.
 */
export async function seedDocuments(report: Report): Promise<{ added: number }> {
  const actor = systemActor("seed");
  let added = 0;
  const load = async (kind: Parameters<typeof knownSlugs>[1], records: readonly Slugged[], publish: Publish) => {
    const known = await knownSlugs(actor, kind);
    const fresh = records.filter(({ slug }) => !known.has(slug));
    for (const record of fresh) expect(await publish(actor, record), `${kind} "${record.slug}"`);
    if (fresh.length > 0) report(`${fresh.length} ${kind} records`);
    added += fresh.length;
  };
  await load("topic", topics, publishTopic);
  await load("party", parties, publishParty);
  await load("series", series, publishSeries);
  await load("event", events, publishEvent);
  await load("source", sources, publishSource);
  await load("commitment", commitments, publishCommitment);
  await load("indicator", indicators, publishIndicator);
  added += await loadMeasurements(actor);
  added += await loadFollowUps(actor);
  return { added };
}

async function loadMeasurements(actor: Actor): Promise<number> {
  const known = await knownIds(actor, measurements.map(({ key }) => idOf(key)));
  const fresh = measurements.filter(({ key }) => !known.has(idOf(key)));
  for (const { key, measurement } of fresh) expect(await recordMeasurement(actor, measurement, idOf(key)), `measurement "${key}"`);
  return fresh.length;
}

async function loadFollowUps(actor: Actor): Promise<number> {
  const known = await knownIds(actor, followUps.map(({ key }) => idOf(key)));
  const fresh = followUps.filter(({ key }) => !known.has(idOf(key)));
  for (const seeded of fresh) {
    const { key, commitment, followUp } = seeded;
    const place = await findPlace(actor, commitment, "party" in seeded ? { party: seeded.party } : { condition: seeded.condition });
    if (place === null) throw new Error(`seed: follow-up "${key}" names an obligation or condition that is not there`);
    const target = "party" in seeded ? { obligation: place.id } : { condition: place.id };
    const today = siteDay();
    // A computer whose clock is behind the day of reading must be able to load it all the same.
    const checkedOn = followUp.checkedOn > today ? today : followUp.checkedOn;
    expect(await logFollowUp(actor, { ...followUp, ...target, checkedOn, baseVersion: place.version }, idOf(key)), `follow-up "${key}"`);
  }
  return fresh.length;
}

/** A seed that is refused is a fault of the data: loading stops and says where. */
function expect(result: Result<unknown>, what: string): void {
  if (!result.ok) throw new Error(`seed: ${what} was refused: ${describe(result)}`);
}

function describe({ reason, issues }: Refusal): string {
  const details = issues.map(({ code, path, params }) => `${path || "record"}: ${code}${params ? ` ${JSON.stringify(params)}` : ""}`);
  return [reason, ...details].join("; ");
}

