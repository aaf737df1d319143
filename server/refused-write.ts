import "server-only";
import { problem, type ProblemType } from "@/domain/problem";
import type { Refusal, RefusalReason, Result } from "@/domain/refusal";
import { issueSentence } from "@/domain/issue-sentence";

const kinds: Partial<Record<RefusalReason, [ProblemType, string]>> = {
  forbidden: ["forbidden", "The person whose token this is may not do this."],
  "not-found": ["not-found", "There is no such record."],
  "too-many-attempts": ["too-many-requests", "Too many attempts; wait a while."],
  duplicate: ["conflict", "This is there already."],
  unavailable: ["unavailable", "The database does not answer; send it again shortly."],
};

/** What a command refused, as a problem: each field with a pointer to its place in what was sent. */
export function refusedWrite(request: Request, result: Result<unknown>, { version }: { version: number | null }): Response {
  const { reason, issues, current } = result as Refusal;
  const changed = reason === "conflict" && version !== null;
  const [type, detail] = changed ? (["precondition-failed", "The record has changed since the version in If-Match."] as const)
    : reason === "conflict" ? (["conflict", "Somebody else was faster; read again and decide."] as const)
    : kinds[reason] ?? (["invalid-body", "See errors for each field."] as const);
  const errors = issues.map(({ code, path, params }) => ({ parameter: path === "" ? "/" : `/${path.replaceAll(".", "/")}`, code, message: issueSentence(code, params) }));
  const document = problem(type, detail, new URL(request.url).pathname, errors.length === 0 ? undefined : errors);
  const headers = new Headers({ "cache-control": "no-store", "content-type": "application/problem+json; charset=utf-8" });
  const now = (current as { version?: unknown } | undefined)?.version ?? (current as { baseVersion?: unknown } | undefined)?.baseVersion;
  if (changed && typeof now === "number") headers.set("etag", `"${now}"`);
  return new Response(JSON.stringify(document), { status: document.status, headers });
}
