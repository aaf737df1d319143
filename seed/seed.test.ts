import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { commitmentInput } from "../domain/commitment";
import { eventInput, seriesInput } from "../domain/event";
import { missing as missingEvidence } from "../domain/evidence";
import { followUpInput } from "../domain/follow-up";
import { indicatorInput, measurementInput } from "../domain/indicator";
import { owingKinds, partyInput } from "../domain/party";
import { quotation, type Quotation } from "../domain/quotation";
import { sourceInput } from "../domain/source";
import { axisOf, valuesOf } from "../domain/status";
import { topicInput } from "../domain/topic";
import { commitments } from "./commitments/all";
import { events } from "./events";
import { followUps } from "./follow-ups";
import { indicators, measurements } from "./indicators";
import { parties } from "./parties";
import { series } from "./series";
import { sources } from "./sources";
import { topics } from "./topics";

/** Stands for the id that an obligation or condition gets when it is loaded. */
const someId = "00000000-0000-4000-8000-000000000000";

/** Every follow-up with its target filled in, as the loader will hand it to the command. */
const asLogged = followUps.map((seed) => ({
  ...seed.followUp, baseVersion: 1,
  obligation: "party" in seed ? someId : null, condition: "condition" in seed ? someId : null,
}));

const tables: [string, z.ZodType, unknown[]][] = [
  ["topic", topicInput, topics], ["party", partyInput, parties], ["series", seriesInput, series],
  ["event", eventInput, events], ["source", sourceInput, sources], ["commitment", commitmentInput, commitments],
  ["indicator", indicatorInput, indicators],
  ["measurement", measurementInput, measurements.map((m) => m.measurement)],
  ["follow-up", followUpInput, asLogged],
];

const bySlug = <T extends { slug: string }>(rows: T[]) => new Map(rows.map((row) => [row.slug, row]));
const known = {
  topic: bySlug(topics), party: bySlug(parties), series: bySlug(series), event: bySlug(events),
  source: bySlug(sources), commitment: bySlug(commitments), indicator: bySlug(indicators),
};

/** Every quotation anywhere in a record, however deep. */
function quotationsIn(value: unknown): Quotation[] {
  if (Array.isArray(value)) return value.flatMap(quotationsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("exact" in value && "speakers" in value) return [quotation.parse(value)];
  return Object.values(value).flatMap(quotationsIn);
}
const quotations = quotationsIn([commitments, indicators, measurements, followUps]);
const heldText = new Map(sources.map((source) => [source.slug, source.capture?.text ?? null]));
const held = quotations.filter((q) => heldText.get(q.source));
const unheld = quotations.filter((q) => !heldText.get(q.source));

describe.each(tables)("each %s", (_name, schema, rows) => {
  it("parses with its schema", () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const result = schema.safeParse(row);
      expect(result.error?.issues, JSON.stringify(row).slice(0, 200)).toBeUndefined();
    }
  });
});

describe("names", () => {
  it.each(Object.entries({ topics, parties, series, events, sources, commitments, indicators }))("%s are unique", (_n, rows) => {
    const slugs = rows.map((row) => row.slug);
    expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([]);
  });
  it("keys are unique", () => {
    const keys = [...followUps, ...measurements].map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("references", () => {
  /** A typo here would be refused by the loader; the test names the record. */
  const missing = (kind: keyof typeof known, slugs: unknown[]) =>
    slugs.filter((slug) => slug !== undefined && slug !== null && !known[kind].has(slug as string));

  it.each(commitments.map((c) => [c.slug, c] as const))("%s", (_slug, c) => {
    expect(missing("topic", c.topics)).toEqual([]);
    expect(missing("party", [...c.from, ...c.obligations.map((o) => o.party)])).toEqual([]);
    expect(missing("event", [c.event])).toEqual([]);
    expect(c.obligations.every((o) => owingKinds.includes(known.party.get(o.party)!.kind))).toBe(true);
    const before = new Set(commitments.slice(0, commitments.indexOf(c)).map((earlier) => earlier.slug));
    const refers = [...(c.relations ?? []).map((r) => r.to), ...(c.conditions ?? []).map((d) => d.dependsOn)];
    expect(refers.filter((to) => to && !before.has(to as string)), "must stand earlier").toEqual([]);
  });
  it("of parties, events and sources", () => {
    for (const party of parties)
      expect(missing("party", [party.partOf, ...(party.memberOf ?? []), ...(party.holds ?? []).map((h) => h.office)])).toEqual([]);
    for (const event of events) {
      expect(missing("party", event.participants ?? [])).toEqual([]);
      expect(missing("series", [event.series])).toEqual([]);
    }
    for (const source of sources) expect(missing("party", [source.officialOf])).toEqual([]);
  });
  it("of quotations", () => {
    expect(missing("source", quotations.map((q) => q.source))).toEqual([]);
    expect(missing("party", quotations.flatMap((q) => q.speakers))).toEqual([]);
  });
  it("of indicators: the party carries an obligation under the commitment", () => {
    for (const indicator of indicators) {
      const commitment = known.commitment.get(indicator.commitment);
      expect(commitment, indicator.slug).toBeDefined();
      const owing = commitment!.obligations.map((o) => o.party);
      for (const target of indicator.targets ?? []) expect(owing).toContain(target.party);
    }
    for (const { measurement } of measurements) {
      expect(missing("indicator", [measurement.indicator])).toEqual([]);
      expect(missing("party", [measurement.reportedBy])).toEqual([]);
    }
  });
  it.each(followUps.map((f) => [f.key, f] as const))("of follow-up %s", (_key, f) => {
    const commitment = known.commitment.get(f.commitment)!;
    expect(commitment).toBeDefined();
    const status = f.followUp.status as never;
    if ("condition" in f) {
      expect(commitment.conditions?.[f.condition]).toBeDefined();
      expect(valuesOf("condition")).toContain(status);
    } else {
      const obligation = commitment.obligations.find((o) => o.party === f.party)!;
      expect(obligation).toBeDefined();
      expect(valuesOf(axisOf(obligation.role))).toContain(status);
    }
    expect(f.followUp.evidence?.length).toBeGreaterThan(0);
    expect(["medium", "low"]).toContain(f.followUp.confidence);
    const facts = {
      axis: "condition" in f ? "condition" as const : "fulfilment" as const, today: f.followUp.checkedOn,
      statusBefore: null, deadlineEndsOn: null,
      tiers: (f.followUp.evidence ?? []).map((q) => known.source.get(q.source)!.tier),
    };
    expect(missingEvidence(followUpInput.parse(asLogged[followUps.indexOf(f)]), facts)).toEqual([]);
  });
});

describe("quotations from a held text", () => {
  it("stand in it to the character, once or with their place", () => {
    for (const q of held) {
      const text = heldText.get(q.source)!;
      if (q.start !== null) expect(Array.from(text).slice(q.start, q.start + Array.from(q.exact).length).join("")).toBe(q.exact);
      else expect(text.split(q.exact).length - 1, q.exact).toBe(1);
      expect(q.attested, "a held text needs no attestation").toBeNull();
    }
  });
  it("begin and end with a word", () => {
    for (const q of held) expect(q.exact).toBe(q.exact.trim());
  });
  it("come from copies that match their fingerprints", () => {
    for (const { capture } of sources) {
      if (!capture?.text) continue;
      expect(createHash("sha256").update(capture.text, "utf8").digest("hex")).toBe(capture.fingerprint?.sha256);
      expect(capture.file).toEqual({ sha256: capture.fingerprint?.sha256, bytes: Buffer.byteLength(capture.text) });
      expect(Array.from(capture.text).length).toBe(capture.fingerprint?.codePoints);
    }
  });
});

describe("quotations from a text that is not held", () => {
  const lengthOf = (text: string) => Array.from(text).length;

  it("carry their own place, with at most 12 characters on either side", () => {
    for (const q of unheld) {
      expect(q.attested && q.start !== null, q.exact).toBe(true);
      expect(q.attested!.end - q.start!).toBe(lengthOf(q.exact));
      expect(lengthOf(q.attested!.prefix)).toBeLessThanOrEqual(12);
      expect(lengthOf(q.attested!.suffix)).toBeLessThanOrEqual(12);
    }
  });
  it("have at most 25 words each", () => {
    for (const q of unheld) expect(q.exact.split(/\s+/).length).toBeLessThanOrEqual(25);
  });
  const reports = sources.map((s) => s.slug).filter((slug) => !heldText.get(slug));
  it.each(reports)("take at most 15 per cent of %s", (slug) => {
    const source = known.source.get(slug)!;
    const once = new Map(unheld.filter((q) => q.source === slug).map((q) => [`${q.start}-${q.attested!.end}`, q]));
    const quoted = [...once.values()].reduce((sum, q) => sum + lengthOf(q.exact), 0);
    expect(quoted).toBeGreaterThan(0);
    expect(quoted).toBeLessThanOrEqual(0.15 * source.capture!.fingerprint!.codePoints);
  });
});

describe("both languages", () => {
  /** A text in one language only would fall back silently to the other. */
  function oneSided(value: unknown, path = ""): string[] {
    if (Array.isArray(value)) return value.flatMap((item, index) => oneSided(item, `${path}[${index}]`));
    if (typeof value !== "object" || value === null) return [];
    if ("en" in value || "es" in value) {
      const { en, es } = value as { en?: string; es?: string };
      return en?.trim() && es?.trim() ? [] : [path];
    }
    return Object.entries(value).flatMap(([key, item]) => oneSided(item, `${path}.${key}`));
  }
  it("stand everywhere", () => {
    expect(oneSided({ topics, parties, series, events, sources, commitments, indicators, measurements })).toEqual([]);
  });
  it("keep titles to 90 characters", () => {
    for (const c of commitments)
      for (const title of [c.title.en, c.title.es]) expect(title!.length, title!).toBeLessThanOrEqual(90);
  });
});
