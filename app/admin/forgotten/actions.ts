"use server";
import { strangerAction } from "@/server/action";
import { askForLink } from "@/server/commands/ask-for-link";
import { strangerLanguage } from "@/ui/desk/stranger-language";

/** The answer is out before anything is done: see the command. */
export const askForLinkAction = strangerAction(
  (caller, { lang: _lang, ...input }) => askForLink(caller, input),
  (_work, { lang }) => `/admin/forgotten?sent=yes&lang=${strangerLanguage(lang)}`,
  (work) => work(),
);
