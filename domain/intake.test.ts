import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "./coverage";
import { renewalWordings } from "./commitment";
import { proposalKinds, sentenceParts } from "./extraction/proposal";
import { passageLinks, passageStates, setAsideReasons, stretchesOf, union, untouched, type IntakeDecision, type Passage } from "./intake";
import { decide, previousOf, withChanges, type Change } from "./intake-decision";
import { stepOf, undoing } from "./intake-step";
import { edgeMoves, moved, overlaps, snapped } from "./passage-edges";
import { anyDocument, passageAt, type Drawn } from "./testing-intake";

const id = "00000000-0000-4000-8000-000000000000";
const deciding = { by: "ana", at: "2026-11-22T10:00:00.000Z", draft: "draft", commitment: "commitment" };
type Decision = Exclude<IntakeDecision, { do: "undo" }>;

/** Any decision about any passage, sensible or not. */
const anyDecision = fc.record({
  which: fc.nat(), what: fc.constantFrom("accept", "link", "merge", "fit", "place", "set-aside", "set-aside-rest", "reopen", "undo"),
  kind: fc.constantFrom(null, "commitment", "figure", "event", "ask"), move: fc.constantFrom(...edgeMoves), reason: fc.constantFrom(...setAsideReasons.slice(0, 8)),
  start: fc.nat(90), end: fc.nat(90), who: fc.constantFrom("ana", "ben"),
});
type AnyDecision = typeof anyDecision extends fc.Arbitrary<infer T> ? T : never;

function decisionOf({ what, kind, move, reason, start, end }: AnyDecision, passage: Passage): Decision {
  const one = { intake: id, passage: passage.id, version: passage.version };
  const all: Record<string, unknown> = {
    accept: { ...one, kind, to: null, link: null, wording: null }, link: { ...one, to: "USMX-1", as: "same" }, merge: one, fit: { ...one, move },
    place: { ...one, start, end }, "set-aside": { ...one, reason, note: null }, "set-aside-rest": { intake: id }, reopen: one,
  };
  return { do: what, ...(all[what] as object) } as Decision;
}

/** Plays decisions of two people, with their undoing, as the server does. */
function play(document: Drawn, decisions: readonly AnyDecision[], each: (passages: Passage[]) => void): void {
  let passages = document.passages;
  const steps: { who: string; changes: Change[]; undone: boolean }[] = [];
  decisions.forEach((drawn, index) => {
    const by = { ...deciding, by: drawn.who, at: `2026-11-22T10:00:${String(index).padStart(2, "0")}.000Z` };
    if (drawn.what === "undo") {
      const step = steps.findLast(({ who, undone }) => who === drawn.who && !undone);
      const changes = step === undefined ? null : undoing(stepOf(step.changes), passages, document.sentences);
      if (changes?.ok) {
        step!.undone = true;
        passages = withChanges(passages, changes.value);
      }
    } else {
      const passage = passages[drawn.which % passages.length]!;
      const changes = decide(passages, document, decisionOf(drawn, passage), by);
      if (changes.ok) {
        steps.push({ who: drawn.who, changes: changes.value, undone: false });
        passages = withChanges(passages, changes.value);
      }
    }
    each(passages);
  });
}

describe("any decisions of two people about any document", () => {
  it("leave every sentence accounted for, in figures that always sum", () => {
    fc.assert(fc.property(anyDocument, fc.array(anyDecision, { maxLength: 25 }), (document, decisions) => {
      play(document, decisions, (passages) => {
        const { bySentence, sentences, openSentences, stating, considered, tracked } = coverageOf(passages, document.sentences);
        expect(Object.values(bySentence).reduce((sum, n) => sum + n, 0)).toBe(sentences);
        expect(openSentences).toBe(bySentence.open);
        expect(tracked).toBeLessThanOrEqual(considered);
        expect(considered).toBeLessThanOrEqual(stating);
        expect(untouched(document.sentences, passages.filter(({ state }) => state !== "merged"))).toEqual([]);
      });
    }), { numRuns: 300 });
  });

  it("keep every passage within the text, and no word is cut", () => {
    fc.assert(fc.property(anyDocument, fc.array(anyDecision, { maxLength: 15 }), (document, decisions) => {
      const before = new Map(document.passages.map((passage) => [passage.id, `${passage.start} ${passage.end}`]));
      play(document, decisions, (passages) => passages.forEach((passage) => {
        expect(passage.start).toBeGreaterThanOrEqual(0);
        expect(passage.end).toBeLessThanOrEqual(document.points.length);
        expect(passage.end).toBeGreaterThan(passage.start);
        if (before.get(passage.id) !== `${passage.start} ${passage.end}`) expect(document.points.slice(passage.start, passage.end).join("").trim()).not.toBe("");
      }));
    }), { numRuns: 200 });
  });

  it("are undone exactly", () => {
    fc.assert(fc.property(anyDocument, fc.array(anyDecision, { maxLength: 8 }), anyDecision, (document, decisions, last) => {
      let passages = document.passages;
      play(document, decisions.filter(({ what }) => what !== "undo"), (now) => { passages = now; });
      const passage = passages[last.which % passages.length]!;
      const changes = last.what === "undo" ? null : decide(passages, document, decisionOf(last, passage), { ...deciding, at: "2026-11-22T11:00:00.000Z" });
      if (!changes?.ok || last.what === "link") return;
      const after = withChanges(passages, changes.value);
      const back = undoing(stepOf(changes.value), after, document.sentences);
      expect(back.ok).toBe(true);
      const plain = (each: Passage) => ({ ...each, version: 0 });
      if (back.ok) expect(withChanges(after, back.value).map(plain)).toEqual(passages.map(plain));
    }), { numRuns: 300 });
  });
});

describe("edges", () => {
  const text = "We will (jointly) open “two” ports. 🤝 Then rest.";
  const points = Array.from(text);
  const words = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join("");
  const place = (part: string) => {
    const start = Array.from(text.slice(0, text.indexOf(part))).length;
    return { start, end: start + Array.from(part).length };
  };
  const sentences = [place("We will (jointly) open “two” ports."), place("🤝 Then rest.")];

  it.each([
    ["earlier-start", "open", "(jointly) open"], ["later-start", "(jointly) open", "open"], ["later-end", "open", "open “two”"],
    ["earlier-end", "open “two”", "open"], ["later-end", "ports", "ports."], ["later-end", "ports.", "ports. 🤝"], ["earlier-start", "We", "We"],
    ["later-end", "rest.", "rest."], ["later-start", "open", "open"], ["earlier-end", "open", "open"],
    ["sentence", "two", "We will (jointly) open “two” ports."], ["sentence", "ports. 🤝", text],
  ] as const)("%s of “%s” gives “%s”", (move, from, to) => {
    expect(words(moved(points, place(from), move, sentences))).toBe(to);
  });

  it.each([["pen “tw", "open “two"], [" open ", "open"], ["(joint", "(jointly"]])("snap “%s” to “%s”", (from, to) => {
    expect(words(snapped(points, place(from))!)).toBe(to);
  });

  it("are nothing where there is nothing but white space, or beyond the text", () => {
    expect(snapped(points, { start: 2, end: 3 })).toBeNull();
    expect(snapped(points, { start: 900, end: 950 })).toBeNull();
  });

  it("take no longer for a text without spaces than it is long", () => {
    const long = Array.from("x".repeat(200_000));
    const started = performance.now();
    for (let at = 0; at < 200; at++) moved(long, { start: 100_000 + at, end: 100_010 + at }, "later-end", []);
    snapped(long, { start: 100_000, end: 100_010 });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe("what a reading becomes", () => {
  it("is each proposal and each sentence that none touches, in reading order", () => {
    fc.assert(fc.property(anyDocument, ({ sentences, passages }) => {
      const plain = passages.filter(({ proposed }) => proposed === null);
      const proposed = passages.filter((passage) => passage.proposed !== null);
      for (const sentence of sentences) {
        const own = plain.some((passage) => passage.start === sentence.start && passage.end === sentence.end);
        expect(own).toBe(!proposed.some((passage) => overlaps(passage, sentence)));
      }
      expect(passages.map(({ start }) => start)).toEqual([...passages.map(({ start }) => start)].sort((a, b) => a - b));
    }));
  });
  it("is nothing of nothing", () => expect(stretchesOf({ language: "en", sentences: [], proposals: [] })).toEqual([]));
  it("joins places that overlap, not those that touch", () => {
    expect(union([{ start: 4, end: 9 }, { start: 0, end: 5 }, { start: 9, end: 12 }])).toEqual([{ start: 0, end: 9 }, { start: 9, end: 12 }]);
  });
});

describe("merging", () => {
  it("passes over what is silent, and asks for the one before to be open", () => {
    const passages = [passageAt("a", 0, 5), passageAt("h", 5, 9, { part: "heading", kind: null, proposed: null, state: "set-aside", reason: "heading" }), passageAt("b", 9, 12)];
    expect(previousOf(passages, passages[2]!)?.id).toBe("a");
    const document = { points: [], sentences: [] };
    const merge = { do: "merge", intake: id, passage: "b", version: 1 } as const;
    expect(decide(passages, document, merge, deciding)).toMatchObject({ ok: true, value: [{ passage: "a", after: { start: 0, end: 12 } }, { passage: "b", after: { state: "merged", mergedInto: "a" } }] });
    expect(decide([{ ...passages[0]!, state: "tracked" }, passages[2]!], document, merge, deciding)).toMatchObject({ ok: false, issues: [{ code: "previous-decided" }] });
    expect(decide([passages[2]!], document, merge, deciding)).toMatchObject({ ok: false, issues: [{ code: "nothing-before" }] });
    expect(decide([passageAt("a", 0, 5), passageAt("b", 4_500, 4_600)], document, merge, deciding)).toMatchObject({ ok: false, issues: [{ code: "too-long" }] });
  });
});

describe("coverage", () => {
  const sentences = [{ start: 0, end: 10 }, { start: 11, end: 20 }, { start: 21, end: 30 }];
  it("counts a sentence by what is least settled in it, and one that nothing touches as open", () => {
    const passages = [passageAt("a", 0, 5, { state: "tracked" }), passageAt("b", 6, 10), passageAt("c", 11, 20, { state: "accepted" })];
    expect(coverageOf(passages, sentences)).toMatchObject({ stating: 3, considered: 2, tracked: 1, openSentences: 2, bySentence: { open: 2, accepted: 1, tracked: 0, "set-aside": 0 } });
  });
  it("counts what was proposed as a commitment even where an editor calls it something else, and what an editor calls one", () => {
    const passages = [passageAt("a", 0, 10, { kind: "figure", state: "set-aside" }), passageAt("b", 11, 20, { proposed: "event" }), passageAt("c", 21, 30, { state: "merged", mergedInto: "b" })];
    expect(coverageOf(passages, sentences)).toMatchObject({ stating: 2, considered: 1, tracked: 0 });
  });
  it("is none of nothing", () => expect(coverageOf([], [])).toMatchObject({ stating: 0, considered: 0, sentences: 0, openSentences: 0 }));
});

describe("the lists of the desk are those of the database", () => {
  const sql = readFileSync(path.join(import.meta.dirname, "../prisma/migrations/20261122000004_evidence/migration.sql"), "utf8");
  it.each<[string, readonly string[]]>([
    ["intake_passage_kind", proposalKinds], ["intake_passage_part", sentenceParts], ["intake_passage_state", passageStates], ["intake_passage_link", passageLinks],
    ["intake_passage_wording", renewalWordings],
  ])("%s", (name, values) => {
    const list = new RegExp(`CONSTRAINT ${name} CHECK \\(.*?IN \\(([^)]*)\\)`).exec(sql)![1]!;
    expect([...list.matchAll(/'([^']*)'/g)].map((match) => match[1]!).sort()).toEqual([...values].sort());
  });
});
