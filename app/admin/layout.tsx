import type { Metadata } from "next";
import type { ReactNode } from "react";
import { can } from "@/domain/permissions";
import { isHeldBack, requestActor, type Actor } from "@/server/actor";
import { queueCounts } from "@/server/editor/queue-counts";
import { DeskFrame } from "@/ui/desk/desk-frame";
import { deskWords } from "@/ui/i18n/desk-words";
import { StrangerFrame } from "@/ui/desk/stranger-frame";
import { DeskLanguage } from "@/ui/desk/words";
import { fontClasses } from "@/ui/fonts";
import { signOutAction } from "./actions";
import "../globals.css";
import "@/ui/desk/desk.css";
import "@/ui/desk/account/account.css";

export const metadata: Metadata = {
  title: { template: "%s · Followthrough", default: "Followthrough" },
  robots: { index: false, follow: false },
};

/**
 * Draws the frame in the person's language. It guards nothing: every page of the desk looks for itself
 * (a layout that refuses still sends its page).
 */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requestActor();
  return (
    <html lang={actor?.language ?? "en"} className={fontClasses} data-scroll-behavior="smooth">
      <body className="desk">{actor === null ? <StrangerFrame>{children}</StrangerFrame> : <PersonFrame actor={actor}>{children}</PersonFrame>}</body>
    </html>
  );
}

async function PersonFrame({ actor, children }: { actor: Actor; children: ReactNode }) {
  const { language, name, role } = actor;
  const mayWork = can(role, "read-desk") && !isHeldBack(actor);
  const { forMe, suggestions } = mayWork ? await queueCounts(actor) : { forMe: 0, suggestions: 0 };
  const person = { name, role, mayWork, waiting: { forMe, suggestions } };
  return (
    <DeskLanguage language={language}>
      <DeskFrame say={deskWords(language)} language={language} person={person} signOut={signOutAction}>{children}</DeskFrame>
    </DeskLanguage>
  );
}
