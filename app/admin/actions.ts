"use server";
import { redirect } from "next/navigation";
import { requestActor } from "@/server/actor";
import { forgetSession } from "@/server/auth";
import { signOut } from "@/server/commands/own-account";

export async function signOutAction(): Promise<void> {
  const actor = await requestActor();
  if (actor !== null) await signOut(actor);
  await forgetSession();
  redirect("/admin/sign-in?notice=signed-out");
}
