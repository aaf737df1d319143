import { redirect } from "next/navigation";
import { requestActor, type Actor } from "@/server/actor";

/** Not deskActor: these pages are open to who must put something right before the others are. */
export async function accountActor(place: string): Promise<Actor> {
  const actor = await requestActor();
  if (actor === null) redirect(`/admin/sign-in?next=${place}`);
  return actor;
}
