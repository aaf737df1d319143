import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";

type Props = { params: Promise<{ rest: string[] }> };

/** Any other address below the desk: signed in, and not there. */
export default async function NoSuchDeskPage({ params }: Props) {
  const { rest } = await params;
  await deskActor(`/admin/${rest.join("/")}`);
  notFound();
}
