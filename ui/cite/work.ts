import type { Language } from "@/domain/language";
import type { PlainDate } from "@/domain/plain-date";

/** Something that can be cited, in the words of every style alike. */
export type Work = {
  /** Of a reference manager: letters, figures and hyphens. */
  key: string;
  /** Who is answerable for it; null where nobody is named. */
  author: string | null;
  title: string;
  /** The day it bears; at its own precision, null where it bears none. */
  date: string | null;
  /** What it is, and of which day: set in brackets. */
  label: string | null;
  url: string | null;
  language: Language;
  accessedOn: PlainDate;
};
