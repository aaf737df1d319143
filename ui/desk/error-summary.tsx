import { useEffect, useRef } from "react";
import type { FormState } from "@/domain/form-state";
import type { Issue } from "@/domain/refusal";
import { fieldId } from "@/ui/fields/form-context";
import { useLabelOf } from "./label-of";
import { sentenceOf, useSay } from "./words";

/** The control of an issue: its own, else the first below it, else the nearest group above it. */
function controlOf(path: string): HTMLElement | null {
  const exact = document.getElementById(fieldId(path));
  if (exact) return exact;
  const below = document.querySelector<HTMLElement>(`[id^="${CSS.escape(fieldId(path))}."]`);
  if (below) return below;
  const parent = path.split(".").slice(0, -1).join(".");
  return parent === "" ? null : controlOf(parent);
}

type Props = {
  issues: readonly Issue[];
  attempt: number;
  /** What the server said last: each answer takes the focus, too. */
  answer: FormState<unknown>;
};

/** What has to be put right, on top of the form, each a link to its field. Takes the focus after each attempt. */
export function ErrorSummary({ issues, attempt, answer }: Props) {
  const say = useSay();
  const labelOf = useLabelOf();
  const box = useRef<HTMLDivElement>(null);
  const hasIssues = issues.length > 0;

  useEffect(() => {
    if (attempt > 0 || answer.state === "refused") box.current?.focus();
  }, [attempt, answer]);

  if (!hasIssues) return null;
  return (
    <div ref={box} className="notice notice-bad" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{say("form.problem")}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>
            {issue.path === "" ? sentenceOf(say, issue) : (
              <a
                href={`#${fieldId(issue.path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  const control = controlOf(issue.path);
                  control?.scrollIntoView({ block: "center" });
                  control?.focus({ preventScroll: true });
                }}
              >
                {labelOf(issue.path)}: {sentenceOf(say, issue)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
