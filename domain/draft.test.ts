import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decideDraft, draftActs, draftKinds, draftStates, hasWritten, maySelfPublish, possibleActs, publishing, type DraftAct, type DraftFacts, type DraftState,
} from "./draft";
import { publications } from "./installation-setting";
import { can, roles, type Role } from "./permissions";

const author = "author";
const facts = (change: Partial<DraftFacts> = {}): DraftFacts => ({ kind: "follow-up", state: "draft", authorId: author, writers: [author], ...change });
const outcome = (doer: { id: string; role: Role }, act: DraftAct, draft: DraftFacts, publication: (typeof publications)[number] = "two-persons") => {
  const result = decideDraft(doer, act, draft, publication);
  return result.ok ? result.value : [result.reason, ...result.issues.map(({ code }) => code)].join(" ");
};

/** state, act, who → where it leads, under two persons. */
const table: [DraftState, DraftAct, "author" | "other", Role, string][] = [
  ["draft", "save", "author", "contributor", "draft"],
  ["draft", "save", "other", "contributor", "forbidden"],
  ["draft", "save", "other", "editor", "draft"],
  ["returned", "save", "author", "contributor", "returned"],
  ["in-review", "save", "author", "contributor", "invalid draft-moved-on"],
  ["published", "save", "author", "contributor", "duplicate"],
  ["draft", "send", "author", "contributor", "in-review"],
  ["returned", "send", "author", "contributor", "in-review"],
  ["in-review", "send", "author", "contributor", "invalid draft-moved-on"],
  ["draft", "return", "other", "reviewer", "invalid draft-moved-on"],
  ["in-review", "return", "other", "reviewer", "returned"],
  ["in-review", "return", "other", "editor", "forbidden"],
  ["in-review", "return", "author", "reviewer", "invalid own-draft"],
  ["in-review", "publish", "other", "reviewer", "published"],
  ["in-review", "publish", "other", "administrator", "published"],
  ["in-review", "publish", "other", "editor", "forbidden"],
  ["in-review", "publish", "author", "contributor", "forbidden"],
  ["in-review", "publish", "author", "reviewer", "invalid review-required"],
  ["in-review", "publish", "author", "administrator", "invalid review-required"],
  ["draft", "publish", "other", "reviewer", "invalid draft-moved-on"],
  ["returned", "publish", "other", "reviewer", "invalid draft-moved-on"],
  ["in-review", "reopen", "author", "contributor", "draft"],
  ["in-review", "reopen", "other", "reviewer", "draft"],
  ["in-review", "reopen", "other", "editor", "forbidden"],
  ["draft", "reopen", "author", "contributor", "invalid draft-moved-on"],
  ["draft", "comment", "other", "contributor", "draft"],
  ["published", "comment", "other", "editor", "duplicate"],
  ["draft", "discard", "author", "contributor", "gone"],
  ["returned", "discard", "other", "administrator", "gone"],
  ["draft", "discard", "other", "reviewer", "forbidden"],
  ["in-review", "discard", "author", "contributor", "invalid draft-moved-on"],
];

describe("the path of a draft", () => {
  it.each(table)("%s, %s by %s (%s): %s", (state, act, who, role, expected) => {
    expect(outcome({ id: who === "author" ? author : "other", role }, act, facts({ state }))).toBe(expected);
  });
  it("who may publish alone does so from any state, where the installation allows it", () => {
    for (const state of ["draft", "returned", "in-review"] as const) {
      expect(outcome({ id: author, role: "editor" }, "publish", facts({ state }), "self-publish")).toBe("published");
      expect(outcome({ id: author, role: "contributor" }, "publish", facts({ state }), "self-publish")).toBe("forbidden");
    }
  });
  it("whoever wrote in it does not review it, though somebody else began it", () => {
    const draft = facts({ state: "in-review", writers: [author, "other"] });
    expect(outcome({ id: "other", role: "reviewer" }, "publish", draft)).toBe("invalid review-required");
    expect(outcome({ id: "other", role: "reviewer" }, "return", draft)).toBe("invalid own-draft");
  });
});

const doer = fc.record({ id: fc.constantFrom(author, "b", "c"), role: fc.constantFrom(...roles) });
const draft = fc.record({
  kind: fc.constantFrom(...draftKinds), state: fc.constantFrom(...draftStates), authorId: fc.constant(author),
  writers: fc.subarray([author, "b", "c"], { minLength: 0 }),
});
const publication = fc.constantFrom(...publications);

describe("whatever is tried", () => {
  it("a contributor never publishes, returns or reviews", () => {
    fc.assert(fc.property(doer, draft, publication, (who, given, setting) => {
      const acts = possibleActs({ ...who, role: "contributor" }, given, setting);
      expect(acts).not.toContain("publish");
      expect(acts).not.toContain("return");
    }));
  });
  it("nothing happens to what is published", () => {
    fc.assert(fc.property(doer, draft, publication, (who, given, setting) => {
      expect(possibleActs(who, { ...given, state: "published" }, setting)).toEqual([]);
    }));
  });
  it("under two persons, of those who wrote in it nobody publishes it", () => {
    fc.assert(fc.property(doer, draft, (who, given) => {
      if (decideDraft(who, "publish", given, "two-persons").ok) expect(hasWritten(who, given)).toBe(false);
    }));
  });
  it("who publishes has the right to, and who publishes another's has the right to review", () => {
    fc.assert(fc.property(doer, draft, publication, (who, given, setting) => {
      if (!decideDraft(who, "publish", given, setting).ok) return;
      expect(can(who.role, publishing[given.kind])).toBe(true);
      if (!hasWritten(who, given)) expect(can(who.role, "review") && given.state === "in-review").toBe(true);
    }));
  });
  /** Any number of people doing anything in any order. */
  it("a random history under two persons is published only after it was sent, by somebody who never wrote in it", () => {
    const acts = fc.array(fc.record({ who: doer, act: fc.constantFrom(...draftActs) }), { maxLength: 30 });
    fc.assert(fc.property(acts, fc.constantFrom(...draftKinds), (history, kind) => {
      let now: DraftFacts = { kind, state: "draft", authorId: author, writers: [author] };
      const done: { act: DraftAct; id: string }[] = [];
      for (const { who, act } of history) {
        const result = decideDraft(who, act, now, "two-persons");
        if (!result.ok) continue;
        if (result.value === "gone") break;
        done.push({ act, id: who.id });
        now = { ...now, state: result.value, writers: act === "save" || act === "send" ? [...new Set([...now.writers, who.id])] : now.writers };
      }
      const published = done.findIndex(({ act }) => act === "publish");
      if (published < 0) return;
      expect(published, "the last step").toBe(done.length - 1);
      expect(done.slice(0, published).some(({ act }) => act === "send")).toBe(true);
      expect(done.slice(0, published).some(({ act, id }) => id === done[published]!.id && (act === "save" || act === "send"))).toBe(false);
      expect(done[published]!.id).not.toBe(author);
    }), { numRuns: 2000 });
  });
  it("a form offers to publish exactly where a draft of one's own could be", () => {
    fc.assert(fc.property(doer, fc.constantFrom(...draftKinds), publication, (who, kind, setting) => {
      expect(maySelfPublish(who.role, kind, setting)).toBe(decideDraft(who, "publish", { kind, state: "draft", authorId: who.id, writers: [who.id] }, setting).ok);
    }));
  });
});
