import type { Refusal, Result } from "@/domain/refusal";
import { OperatorError } from "@/server/operations/operator-error";
import messages from "@/ui/i18n/desk.en.json";

const sentences: Record<string, string> = { ...messages.refusals, ...messages.issues };

/** The value of a command's result; a refusal ends the program with its sentence and exit code 1. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new OperatorError(sentence(result), 1);
  return result.value;
}

function sentence({ reason, issues }: Refusal): string {
  if (issues.length === 0) return sentences[reason] ?? reason;
  return issues.map(({ code, path, params }) => {
    const text = (sentences[code] ?? code).replace(/\{(\w+)\}/g, (_all, name: string) => String(params?.[name] ?? ""));
    return path === "" ? text : `${path}: ${text}`;
  }).join(" ");
}
