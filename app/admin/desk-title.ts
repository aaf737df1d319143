import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { Action } from "@/domain/permissions";
import { deskActor } from "@/server/actor";
import { deskWords } from "@/ui/i18n/desk-words";

/**
 * The title of a desk page, behind the same guard as the page: whoever is turned away does not even
 * learn what it is called. `subject` comes before it ("USMX-7").
 */
export async function deskTitle(returnTo: string, key: string, action?: Action, subject?: string): Promise<Metadata> {
  const actor = await deskActor(returnTo, action);
  if (actor === null) notFound();
  const title = deskWords(actor.language)(key);
  return { title: subject === undefined ? title : `${subject} · ${title}` };
}
