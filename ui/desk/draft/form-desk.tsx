"use client";
import { createContext, useContext, type ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import type { DraftKind, DraftState, SavedDraft } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import type { FormState } from "@/domain/form-state";
import type { RemovedText } from "../redactions/removed-text";

/** Something said about a draft, where in it, and whether it is settled. */
export type SaidOfDraft = {
  id: string; kind: "comment" | "return"; field: string | null; text: string; author: string; at: string; resolvedBy: string | null;
  removed: RemovedText | null;
};

/** What a form of a record knows of its draft, and of what may be done with it. */
export type FormDesk = {
  kind: DraftKind;
  /** Where it may not be published in one step, it is sent for review. */
  mayPublish: boolean;
  draft: {
    id: string; version: number; state: DraftState; savedAt: string; author: string; isOwn: boolean; mayDiscard: boolean;
    input: FormInput; notes: string | null; comments: readonly SaidOfDraft[];
  } | null;
};

export type SaveDraft = (before: FormState<SavedDraft>, form: FormData) => Promise<FormState<SavedDraft>>;
type Known = { desk: FormDesk; save: SaveDraft; timeZone: string };

const DeskContext = createContext<Known | null>(null);

/** Makes the form inside one that keeps itself as a draft. A form outside of it publishes, and that is all it does. */
export function DraftedForm({ desk, save, timeZone, children }: Known & { children: ReactNode }) {
  return <DeskContext value={{ desk, save, timeZone }}>{children}</DeskContext>;
}

export const useFormDesk = (): Known | null => useContext(DeskContext);

/**
 * What a form begins with that goes on with a draft. A form posts nothing for an empty list or a box without its
 * tick, so what the draft does not have is empty, whatever is published.
 */
export function startOf(start: FieldValues, draft: FormDesk["draft"] | undefined): FieldValues {
  if (!draft) return start;
  const emptied = Object.entries(start).map(([key, value]: [string, unknown]) => [key, Array.isArray(value) ? [] : typeof value === "boolean" ? false : null]);
  return { ...Object.fromEntries(emptied), ...draft.input };
}
