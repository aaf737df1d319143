import { readFileSync } from "node:fs";
import { auditHead, type AuditHead } from "@/domain/audit";
import { OperatorError } from "@/server/operations/operator-error";

/** A head that cannot be read is no fault of the chain, and must not look like one. */
export function keptHead(given: string): AuditHead {
  const refused = (why: string) => new OperatorError(`--audit-head ${given.slice(0, 80)}: ${why}. It is what /api/v1/audit/head answers.`);
  const text = given.trimStart().startsWith("{") ? given : readOr(given, () => refused("there is no such file"));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused("this is no JSON");
  }
  const head = auditHead.safeParse(value);
  if (!head.success) throw refused("this is no head of the audit chain");
  return head.data;
}

function readOr(file: string, error: () => Error): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw error();
  }
}
