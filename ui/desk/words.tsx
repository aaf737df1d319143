"use client";
import { createContext, useContext, type ReactNode } from "react";
import type { Language } from "@/domain/language";
import type { Issue } from "@/domain/refusal";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Say } from "@/ui/i18n/words";

const LanguageContext = createContext<Language>("en");

/** The language of this person's desk, for the parts of it that run in the browser. */
export function DeskLanguage({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useDeskLanguage = (): Language => useContext(LanguageContext);
export const useSay = (): Say => deskWords(useDeskLanguage());

/** An issue in words; what it needs to be helpful stands in its params. */
export const sentenceOf = (say: Say, issue: Issue): string => say(`issues.${issue.code}`, issue.params);
