import { notFound, redirect } from "next/navigation";
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
