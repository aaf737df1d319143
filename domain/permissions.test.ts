import { describe, expect, it } from "vitest";
import { actions, can, mayAmend, permissions, roles, type Action } from "./permissions";

/** Who may do what, written out: a new action or role fails here until somebody decides. */
const expected: Record<Action, readonly string[]> = {
  "read-desk": ["editor", "administrator", "system"],
  "publish-topic": ["editor", "administrator", "system"],
  "publish-party": ["editor", "administrator", "system"],
  "publish-event": ["editor", "administrator", "system"],
  "publish-source": ["editor", "administrator", "system"],
  "publish-commitment": ["editor", "administrator", "system"],
  "publish-indicator": ["editor", "administrator", "system"],
  "log-follow-up": ["editor", "administrator", "system"],
  "capture-document": ["editor", "administrator", "system"],
  "decide-intake": ["editor", "administrator", "system"],
  "settle-reanchoring": ["editor", "administrator", "system"],
  "read-jobs": ["editor", "administrator", "system"],
  "run-jobs": ["administrator", "system"],
  "manage-own-account": ["editor", "administrator", "system"],
  "read-audit": ["editor", "administrator", "system"],
  "manage-users": ["administrator", "system"],
};
const everybody = [...roles, "system"];
const strangers = ["", "public", "Editor", "ADMINISTRATOR", "contributor", "toString", "constructor", "__proto__", "hasOwnProperty"];

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
  it("an action that is not in the table is nobody's", () => {
    for (const role of everybody) expect(can(role, "delete-commitment" as Action)).toBe(false);
  });
});

describe("amending a published follow-up", () => {
  const [mine, other] = [{ id: "me", isSystem: false }, { id: "other", isSystem: false }];
  const seed = { id: "seed", isSystem: true };
  it.each([
    ["editor", "one's own", mine, true], ["editor", "a colleague's", other, false], ["editor", "the seed's", seed, true],
    ["administrator", "one's own", mine, true], ["administrator", "a colleague's", other, true], ["administrator", "the seed's", seed, true],
    ["system", "a person's", other, true], ["contributor", "one's own", mine, false], ["", "one's own", mine, false],
  ])("%s, %s: %s", (role, _whose, author, allowed) => expect(mayAmend({ id: "me", role }, author)).toBe(allowed));
});
