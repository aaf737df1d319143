import "server-only";
import type { NewSource } from "@/domain/follow-up";
import { parse } from "@/domain/refusal";
import { sourceInput } from "@/domain/source";
import type { Actor } from "../actor";
import type { Authorship } from "./authorship";
import { publishSourceIn } from "./publish-source";
import { must, type Tx } from "./write";

/** A source brought in with a follow-up: its text is kept at the desk, the public sees quotations only. */
export async function publishNewSource(tx: Tx, actor: Actor, by: Authorship, { text, ...description }: NewSource): Promise<void> {
  const label = description.title ?? description.url ?? description.slug;
  const input = must(parse(sourceInput, {
    ...description,
    label: { en: description.language === "en" ? label : null, es: description.language === "es" ? label : null },
    capture: { mediaType: "text/plain", textHeld: "desk", text },
  }));
  await publishSourceIn(tx, actor, input, null, by);
}
