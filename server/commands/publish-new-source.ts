import "server-only";
import type { NewSource } from "@/domain/follow-up";
import { invalid, parse, type Result } from "@/domain/refusal";
import { sourceInput } from "@/domain/source";
import type { Actor } from "../actor";
import { publishSourceIn } from "./publish-source";
import { must, type Tx } from "./write";

/** A source brought in with a follow-up: its text is kept at the desk, the public sees quotations only. */
export async function publishNewSource(tx: Tx, actor: Actor, { text, ...description }: NewSource): Promise<void> {
  const label = description.title ?? description.url ?? description.slug;
  const input = must(inNewSource(parse(sourceInput, {
    ...description,
    label: { en: description.language === "en" ? label : null, es: description.language === "es" ? label : null },
    capture: { mediaType: "text/plain", textHeld: "desk", text },
  })));
  if (await tx.source.findUnique({ where: { slug: input.slug }, select: { id: true } })) must(invalid("slug-taken", "newSource.slug"));
  await publishSourceIn(tx, actor, input);
}

/** Issues of the source as they stand in the follow-up's input, so that its form can point at the field. */
function inNewSource<T>(result: Result<T>): Result<T> {
  return result.ok ? result : { ...result, issues: result.issues.map((issue) => ({ ...issue, path: `newSource.${issue.path}` })) };
}
