import { describe, expect, it } from "vitest";
import { actions, can, mayAmend, permissions, roles, type Action } from "./permissions";

/** Who may do what, from which role upwards: a new action or role fails here until somebody decides. */
const all = ["contributor", "editor", "reviewer", "administrator", "system"];
const publishing = ["editor", "reviewer", "administrator", "system"];
const expected: Record<Action, readonly string[]> = {
  "read-desk": all,
  "write-draft": all,
  "publish-topic": publishing,
  "publish-party": publishing,
  "publish-event": publishing,
  "publish-source": publishing,
  "publish-commitment": publishing,
  "publish-indicator": publishing,
  "log-follow-up": publishing,
  "assign": publishing,
  "capture-document": publishing,
  "decide-intake": publishing,
  "settle-reanchoring": publishing,
  "read-jobs": publishing,
  "run-jobs": ["administrator", "system"],
  "review": ["reviewer", "administrator", "system"],
  "manage-own-account": all,
  "read-audit": publishing,
  "manage-users": ["administrator", "system"],
  "manage-installation": ["administrator", "system"],
  "merge-commitments": publishing,
  "import-records": publishing,
  "archive-commitment": ["reviewer", "administrator", "system"],
  "answer-suggestions": publishing,
  "publish-rubric": ["administrator", "system"],
  "record-reply": publishing,
  "request-redaction": ["administrator", "system"],
  "freeze-release": ["administrator", "system"],
  "confirm-redaction": ["reviewer", "administrator", "system"],
};
const everybody = [...roles, "system"];
const strangers = ["", "public", "Editor", "ADMINISTRATOR", "author", "toString", "constructor", "__proto__", "hasOwnProperty"];

describe("role × action", () => {
  it.each(actions.flatMap((action) => everybody.map((role) => [role, action, expected[action].includes(role)] as const)))(
    "%s, %s: %s", (role, action, allowed) => expect(can(role, action)).toBe(allowed),
  );
  it("lists every action and no other", () => {
    expect(Object.keys(expected).sort()).toEqual([...actions].sort());
    expect(Object.keys(permissions).sort()).toEqual([...everybody].sort());
  });
  it.each(strangers)("the role %j may do nothing", (role) => {
    for (const action of actions) expect(can(role, action), action).toBe(false);
  });
  it("each role may do what the one before it may, and more", () => {
    roles.slice(1).forEach((role, index) => {
      const [lower, higher] = [permissions[roles[index]!], permissions[role]];
      expect(lower.filter((action) => !higher.includes(action)), role).toEqual([]);
      expect(higher.length).toBeGreaterThan(lower.length);
    });
  });
  it("an action that is not in the table is nobody's", () => {
    for (const role of everybody) expect(can(role, "delete-commitment" as Action)).toBe(false);
  });
});

describe("amending a published follow-up", () => {
  const [mine, other] = [{ id: "me", isSystem: false }, { id: "other", isSystem: false }];
  const seed = { id: "seed", isSystem: true };
  it.each([
    ["editor", "one's own", mine, true], ["editor", "a colleague's", other, false], ["editor", "the seed's", seed, true],
    ["reviewer", "one's own", mine, true], ["reviewer", "a colleague's", other, false], ["reviewer", "the seed's", seed, true],
    ["administrator", "one's own", mine, true], ["administrator", "a colleague's", other, true], ["administrator", "the seed's", seed, true],
    ["system", "a person's", other, true], ["contributor", "one's own", mine, false], ["contributor", "the seed's", seed, false], ["", "one's own", mine, false],
  ])("%s, %s: %s", (role, _whose, author, allowed) => expect(mayAmend({ id: "me", role }, author)).toBe(allowed));
});
