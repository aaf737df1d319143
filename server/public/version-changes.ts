import "server-only";
import type { Anchor } from "@/domain/citation";
import { findAgain } from "@/domain/find-again";
import { changedPassages, type Changes } from "@/domain/word-diff";
import { remembering } from "../remembering";

/** A version whose text the reader may read: only such are compared here. */
export type ReadableVersion = { id: string; text: string };

// Versions never change, so neither does what lies between two of them; comparing long ones costs half a second.
const remembered = remembering<Changes>(60);
const rememberedNearest = remembering<Anchor | null>(2000);

/** What changed from one version to another, place by place. */
export const changesBetween = (from: ReadableVersion, to: ReadableVersion): Changes =>
  remembered(`${from.id} ${to.id}`, () => changedPassages(from.text, to.text));

/** For quotations of one version the passage of another that is most like each, where there is one. */
export function nearestPassages(
  from: ReadableVersion, to: ReadableVersion, quotations: readonly (Anchor & { id: string })[],
): Map<string, string | null> {
  let found: Map<string, Anchor | null> | undefined;
  const search = () => new Map(findAgain(from.text, to.text, quotations).map((result, index) =>
    [quotations[index]!.id, "nearest" in result ? result.nearest : "anchor" in result ? result.anchor : null]));
  return new Map(quotations.map(({ id }) =>
    [id, rememberedNearest(`${id} ${to.id}`, () => (found ??= search()).get(id) ?? null)?.exact ?? null]));
}
