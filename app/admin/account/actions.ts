"use server";
import { formAction } from "@/server/action";
import { changeOwnPassword, chooseLanguage } from "@/server/commands/own-account";

export const changePasswordAction = formAction(changeOwnPassword, () => "/admin/sign-in?notice=password-changed");

export const chooseLanguageAction = formAction(
  (actor, input) => chooseLanguage(actor, (input as { language?: unknown }).language),
  () => "/admin/account?notice=language-chosen",
);
