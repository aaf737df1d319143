import { createContext, useContext, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import type { Issue } from "@/domain/refusal";

/** What the fields of a form share: where their values are kept, and what is wrong with them. */
export type FormParts = { form: UseFormReturn<FieldValues>; issues: readonly Issue[] };

const FormContext = createContext<FormParts | null>(null);
export const FormProvider = FormContext.Provider;

export function useFormParts(): FormParts {
  const parts = useContext(FormContext);
  if (parts === null) throw new Error("a field outside a form");
  return parts;
}

/** "topics[]" and "topics" are the same place in the input. */
export const pathOf = (name: string): string => name.replace(/\[\]$/, "");
export const fieldId = (path: string): string => `field-${pathOf(path)}`;
/** The key of a field's words: "obligations.0.party" is "obligations_party". */
export const wordKey = (path: string): string =>
  pathOf(path).split(".").filter((part) => !/^\d+$/.test(part)).join("_");

/** A list's own issues, and those of its members where each has no field of its own. */
export function issueAt(issues: readonly Issue[], name: string): Issue | undefined {
  const path = pathOf(name);
  const isList = name.endsWith("[]");
  return issues.find((issue) => issue.path === path || (isList && issue.path.startsWith(`${path}.`)));
}

export type Field = {
  id: string;
  hintId: string;
  errorId: string;
  issue: Issue | undefined;
  /** The value to begin with, also in the HTML that the server sends. */
  start: unknown;
};

export function useField(name: string): Field {
  const { form, issues } = useFormParts();
  const id = fieldId(name);
  // Read once: a changing default would overwrite what is being typed.
  const [start] = useState<unknown>(() => form.getValues(pathOf(name)));
  return { id, hintId: `${id}-hint`, errorId: `${id}-error`, issue: issueAt(issues, name), start };
}
