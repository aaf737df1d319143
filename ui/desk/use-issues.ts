import { useCallback, useState } from "react";
import type { z } from "zod";
import { inputOf, recordOf } from "@/domain/form-data";
import type { FormState } from "@/domain/form-state";
import { parse, type Issue } from "@/domain/refusal";
import { pathOf } from "@/ui/fields/form-context";

const refusedIssues = (state: FormState<unknown>): readonly Issue[] => (state.state === "refused" ? state.refusal.issues : []);

/**
 * What is wrong with a form: what its schema says here and now, and what the server said of the last
 * post. Before the first attempt nothing is: nobody is scolded for a field that they have not reached.
 */
export function useIssues(state: FormState<unknown>, schema: z.ZodType) {
  const [own, setOwn] = useState<readonly Issue[] | null>(null);
  const [answered, setAnswered] = useState(state);
  const [remote, setRemote] = useState(() => refusedIssues(state));
  // A new answer of the server replaces what was known (set while rendering, as React has it for such cases).
  if (answered !== state) {
    setAnswered(state);
    setRemote(refusedIssues(state));
    setOwn([]);
  }

  /** Parses the form as the server will; true when nothing is wrong. */
  const check = useCallback((form: HTMLFormElement): boolean => {
    const parsed = parse(schema, recordOf(inputOf(new FormData(form))));
    setOwn(parsed.ok ? [] : parsed.issues);
    setRemote([]);
    return parsed.ok;
  }, [schema]);

  /** After the first attempt every change is looked at again; what the server said of a field lapses with its change. */
  const changed = useCallback((form: HTMLFormElement, name: string): void => {
    setOwn((before) => {
      if (before === null) return before;
      const parsed = parse(schema, recordOf(inputOf(new FormData(form))));
      return parsed.ok ? [] : parsed.issues;
    });
    setRemote((before) => before.filter((issue) => issue.path !== pathOf(name) && !issue.path.startsWith(`${pathOf(name)}.`)));
  }, [schema]);

  const local = own ?? [];
  const issues = [...local, ...remote.filter((issue) => !local.some(({ path, code }) => path === issue.path && code === issue.code))];
  return { issues, check, changed };
}
