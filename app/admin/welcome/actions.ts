"use server";
import { strangerAction } from "@/server/action";
import { choosePassword, lookAtLink, type LinkShown } from "@/server/commands/choose-password";

/** Asked by the page for the link that its browser holds; null for one that does not serve. */
export async function lookAtLinkAction(token: unknown): Promise<LinkShown | null> {
  const link = await lookAtLink(token);
  return link.ok ? link.value : null;
}

export const choosePasswordAction = strangerAction(
  (_caller, input) => choosePassword(input), ({ language }) => `/admin/sign-in?notice=password-chosen&lang=${language}`,
);
