/** One value of a record, with its place: "obligations.0.party". */
export type Leaf = { path: string; value: string };

/** Places that say nothing to a person: which row and version an edit is about. */
const technical = new Set(["id", "baseVersion", "draft"]);

/** The values of a record in the shape of its input, one by one; what is empty is left out. */
export function leavesOf(value: unknown, path = ""): Leaf[] {
  // A box that is not ticked is not posted at all, so "no" and nothing are the same.
  if (value === null || value === undefined || value === "" || value === false) return [];
  if (typeof value !== "object") return [{ path, value: value === "on" ? "true" : String(value) }];
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return value.length === 0 ? [] : [{ path, value: value.join(", ") }];
  return Object.entries(value).flatMap(([key, inner]) =>
    technical.has(key) ? [] : leavesOf(inner, path === "" ? key : `${path}.${key}`));
}

export type Difference = { path: string; before: string; after: string };

/** Every place that either record has, with both values, in the order of the first. */
export function sideBySide(before: unknown, after: unknown): Difference[] {
  const old = new Map(leavesOf(before).map(({ path, value }) => [path, value]));
  const now = new Map(leavesOf(after).map(({ path, value }) => [path, value]));
  return [...new Set([...old.keys(), ...now.keys()])].map((path) => ({
    path, before: old.get(path) ?? "", after: now.get(path) ?? "",
  }));
}

export const differences = (before: unknown, after: unknown): Difference[] =>
  sideBySide(before, after).filter((row) => row.before !== row.after);
