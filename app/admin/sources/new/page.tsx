import { notFound, permanentRedirect } from "next/navigation";
import { deskActor } from "@/server/actor";

/** A source begins with its document. The address is kept for who has it in a bookmark. */
export default async function NewSourcePage() {
  if (await deskActor("/admin/sources/new", "capture-document") === null) notFound();
  permanentRedirect("/admin/intake/new");
}
