import { notFound, redirect } from "next/navigation";
import type { DispositionKind } from "@/domain/disposition";
import type { DraftKind } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { uuid } from "@/domain/fields";
import type { Actor } from "@/server/actor";
import { formDesk, type FormDesk } from "@/server/editor/form-desk";
import { readSearch, type Search } from "../search";

/** The draft that a form's page goes on with; whoever has one of this record already is led to it. */
export async function formDeskOf(actor: Actor, kind: DraftKind, search: Search, target: string | null, same?: (content: FormInput) => boolean): Promise<FormDesk> {
  const found = await formDesk(actor, kind, { asked: readSearch(await search, "draft", uuid), target, same });
  if (found === null) notFound();
  if ("goTo" in found) redirect(found.goTo);
  return found;
}

/** The same for what is to become of a commitment. What stands beside the form, as the record is now, is what is decided upon. */
export async function dispositionDeskOf(actor: Actor, kind: DispositionKind, search: Search, { id, slug, version }: { id: string; slug: string; version: number }): Promise<FormDesk> {
  const desk = await formDeskOf(actor, "disposition", search, null, (content) => content.kind === kind && (content.commitment === id || content.commitment === slug));
  return withCurrent(desk, { commitment: id, baseVersion: String(version) });
}

/** A draft of a decision, about what there is now to be decided. */
export const withCurrent = (desk: FormDesk, current: FormInput): FormDesk =>
  (desk.draft === null ? desk : { ...desk, draft: { ...desk.draft, input: { ...desk.draft.input, ...current } } });
