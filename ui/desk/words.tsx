"use client";
import { NextIntlClientProvider, useTranslations, type AbstractIntlMessages } from "next-intl";
import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import type { Issue } from "@/domain/refusal";

type Values = Record<string, string | number | Date>;
/** A catalogue's sentences by key. Keys are often made of codes, so that a test and not the type holds them. */
export type Say = { (key: string, values?: Values): string; has(key: string): boolean };

type Props = { language: Language; messages: AbstractIntlMessages; timeZone: string; children: ReactNode };

export function WordsProvider({ language, messages, timeZone, children }: Props) {
  return (
    <NextIntlClientProvider locale={language} messages={messages} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}

export const useSay = (): Say => useTranslations() as unknown as Say;

/** An issue in words; what it needs to be helpful stands in its params. */
export function sentenceOf(say: Say, issue: Issue): string {
  return say(`issues.${issue.code}`, issue.params);
}
