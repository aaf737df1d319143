import { untouched, type Passage, type PassageValues } from "./intake";
import { withChanges, type Change } from "./intake-decision";
import type { Place } from "./passage-edges";
import { done, invalid, refuse, type Result } from "./refusal";

/**
 * One decision as it is kept so that it can be undone: the values that it changed, before and after.
 * Passages that changed alike stand together, because setting the rest aside changes thousands.
 */
export type StepSide = { passages: string[]; values: Partial<PassageValues> }[];
export type Step = { before: StepSide; after: StepSide };

export function stepOf(changes: readonly Change[]): Step {
  const groups = new Map<string, { passages: string[]; change: Change }>();
  for (const change of changes) {
    const key = JSON.stringify([change.before, change.after]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { passages: [change.passage], change });
    else group.passages.push(change.passage);
  }
  const side = (which: "before" | "after"): StepSide =>
    [...groups.values()].map(({ passages, change }) => ({ passages, values: change[which] }));
  return { before: side("before"), after: side("after") };
}

/**
 * What undoing a step changes: exactly the values that it had changed. Refused where somebody changed one
 * of the passages since (its values are not those that the step left), where the record is public, or
 * where a sentence that somebody else relied on being covered would be covered by nothing.
 */
export function undoing(step: Step, passages: readonly Passage[], sentences: readonly Place[]): Result<Change[]> {
  const known = new Map(passages.map((passage) => [passage.id, passage]));
  const changes: Change[] = [];
  for (const [index, { passages: ids, values: left }] of step.after.entries()) {
    const values = step.before[index]!.values;
    for (const id of ids) {
      const passage = known.get(id);
      if (passage === undefined) return refuse("not-found");
      if (passage.state === "tracked") return invalid("is-public", "passage");
      if (!isAs(passage, left)) return refuse("conflict");
      changes.push({ passage: id, before: left, after: values });
    }
  }
  const after = withChanges(passages, changes).filter(({ state }) => state !== "merged");
  return untouched(sentences, after).length > 0 ? invalid("sentence-uncovered", "passage") : done(changes);
}

const isAs = (passage: Passage, values: Partial<PassageValues>): boolean =>
  Object.entries(values).every(([key, value]) => passage[key as keyof PassageValues] === value);
