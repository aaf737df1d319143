"use server";
import { revalidatePath } from "next/cache";
import { answerAction, formAction } from "@/server/action";
import { chooseDigest } from "@/server/commands/choose-digest";
import { endOwnSessions } from "@/server/commands/end-sessions";
import { changeOwnPassword, chooseLanguage } from "@/server/commands/own-account";
import { makeToken, revokeToken } from "@/server/commands/tokens";

export const changePasswordAction = formAction(changeOwnPassword, () => "/admin/sign-in?notice=password-changed");

export const chooseLanguageAction = formAction(
  (actor, input) => chooseLanguage(actor, (input as { language?: unknown }).language),
  () => {
    // The frame around the page speaks the language too, and would otherwise stay as it is.
    revalidatePath("/admin", "layout");
    return "/admin/account?notice=language-chosen";
  },
);

export const endSessionsAction = formAction(endOwnSessions, () => "/admin/account?notice=sessions-ended");

export const makeTokenAction = answerAction(makeToken);

export const revokeTokenAction = formAction(revokeToken, () => "/admin/account?notice=token-revoked#tokens");

export const chooseDigestAction = formAction(chooseDigest, () => "/admin/account?notice=digest-chosen#reminder");
