import type { Metadata } from "next";
import type { ReactNode } from "react";
import { can } from "@/domain/permissions";
import { requestActor } from "@/server/actor";
import { DeskFrame } from "@/ui/desk/desk-frame";
import { deskWords } from "@/ui/i18n/desk-words";
import { DeskLanguage } from "@/ui/desk/words";
import { fontClasses } from "@/ui/fonts";
import { signOutAction } from "./actions";
import "../globals.css";
import "@/ui/desk/desk.css";

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
  const language = actor?.language ?? "en";
  const person = actor && {
    name: actor.name, seesPeople: can(actor.role, "manage-users"), mayWork: can(actor.role, "read-desk") && !actor.mustChangePassword,
  };
  return (
    <html lang={language} className={fontClasses} data-scroll-behavior="smooth">
      <body className="desk">
        <DeskLanguage language={language}>
          <DeskFrame say={deskWords(language)} language={language} person={person} signOut={signOutAction}>{children}</DeskFrame>
        </DeskLanguage>
      </body>
    </html>
  );
}
