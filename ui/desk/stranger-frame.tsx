"use client";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { deskWords } from "@/ui/i18n/desk-words";
import { DeskFrame } from "./desk-frame";
import { strangerLanguage } from "./stranger-language";
import { DeskLanguage } from "./words";

/** The frame around the pages for people who are not signed in, in the language of their address, which a layout does not see. */
export function StrangerFrame({ children }: { children: ReactNode }) {
  const language = strangerLanguage(useSearchParams().get("lang"));
  return (
    <DeskLanguage language={language}>
      <div lang={language}>
        <DeskFrame say={deskWords(language)} language={language} person={null}>{children}</DeskFrame>
      </div>
    </DeskLanguage>
  );
}
