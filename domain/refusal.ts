import type { z } from "zod";

/**
 * A refusal is a value; a bug is an exception. The codes are closed lists: `ui/i18n` holds one sentence
 * per code and language, and the API turns the same codes into problem documents.
 */
export const refusalReasons = [
  "invalid", "forbidden", "not-found", "conflict", "signed-out", "duplicate", "too-many-attempts", "unavailable",
  "cancelled",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const issueCodes = [
  "link-not-valid", "hand-over-required", "cannot-take-over", "wrong-code", "code-used", "not-set-up",
  "required", "too-long", "invalid", "not-a-slug", "not-a-day", "not-a-date", "not-an-instant", "not-a-number",
  "not-a-web-address", "not-a-reference", "not-an-email", "password-too-short", "password-too-common", "passwords-differ",
  "wrong-password", "only-for-groups", "only-for-persons", "refers-to-itself", "inference-needs-reason",
  "official-needs-party", "fingerprint-required", "text-not-to-be-kept", "speaker-required", "origin-required",
  "role-does-not-fit-kind", "party-listed-twice", "wording-goes-with-renews", "not-for-this-role", "not-for-this-kind",
  "one-target", "unknown-record", "slug-taken", "party-cannot-owe", "status-not-on-scale", "qualifier-required",
  "qualifier-does-not-fit", "reason-required", "reason-does-not-fit", "superseded-by-required", "evidence-required",
  "evidence-tier-too-low", "search-or-evidence-required", "search-required", "deadline-not-passed", "because-required",
  "note-required", "nothing-to-translate", "confidence-required", "confidence-too-high", "asserter-required", "in-the-future", "nothing-to-amend",
  "already-amended", "not-yours-to-amend", "quotation-not-found", "quotation-ambiguous", "quotation-not-attested",
  "anchor-does-not-fit", "text-held-elsewhere", "last-administrator", "unknown-filter-value",
  "text-not-held", "passage-decided", "previous-decided", "nothing-before", "sentence-uncovered", "edge-of-text", "is-public",
  "nothing-to-undo", "condition-of-what", "not-an-ask", "draft-dropped", "still-to-write",
  "address-credentials", "address-port", "address-private", "redirects-too-many", "redirect-broken", "answer-too-large",
  "file-required", "file-too-large", "document-empty", "document-without-text", "document-encrypted", "document-broken",
  "document-too-many-pages", "document-too-long", "document-too-slow", "document-too-heavy", "document-type-unknown",
  "document-type-differs", "document-not-text", "encoding-required", "encoding-does-not-fit", "address-answer", "nothing-new",
  "too-many-captures", "reader-busy", "source-not-chosen",
  "last-topic",
  "host-unknown", "host-silent", "host-unreachable", "certificate-refused", "answer-broken",
  "is-removed", "not-removed", "others-lead-here", "not-public-yet",
  "review-required", "own-draft", "draft-moved-on", "draft-of-intake", "draft-gone",
  "date-does-not-fit-rule", "extension-needs-source", "rubric-unchanged", "rubric-as-before", "criterion-of-another",
  "import-overtaken",
  "import-empty", "import-too-long", "import-not-json", "csv-quote-open", "csv-quote-inside", "unknown-column", "column-twice",
  "too-many-cells", "already-there", "twice-in-file", "changed-since", "party-or-condition",
  "already-answered", "nothing-to-remove", "already-asked", "second-person",
  "too-many-tokens", "release-of-today", "embargo-stays", "embargo-too-late",
] as const;
export type IssueCode = (typeof issueCodes)[number];

export type Issue = {
  code: IssueCode;
  /** Where in the input, "obligations.0.party"; empty for the whole. */
  path: string;
  /** What the sentence needs to be helpful, e.g. the nearest passage. */
  params?: Record<string, string | number>;
};

export type Refusal = {
  ok: false;
  reason: RefusalReason;
  issues: Issue[];
  /** On a conflict: the record as it is published now, in the shape of the input. */
  current?: unknown;
};
export type Result<T> = { ok: true; value: T } | Refusal;

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export function refuse(reason: RefusalReason, issues: Issue[] = [], current?: unknown): Refusal {
  return current === undefined ? { ok: false, reason, issues } : { ok: false, reason, issues, current };
}

export function invalid(code: IssueCode, path: string, params?: Issue["params"]): Refusal {
  return refuse("invalid", [params ? { code, path, params } : { code, path }]);
}

const known = new Set<string>(issueCodes);

/**
 * The issues of a failed parse, one a field: what is empty is "required" and not "not a day" as well.
 * Schemas carry our codes as messages; anything else is "invalid".
 */
export function issuesOf(error: z.ZodError): Issue[] {
  const issues = flatten(error.issues, []);
  return issues.filter((issue, index) => issues.findIndex(({ path }) => path === issue.path) === index);
}

function flatten(issues: readonly z.core.$ZodIssue[], prefix: PropertyKey[]): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    // Of a union's branches the one that got furthest speaks for it.
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      const best = [...issue.errors].sort((a, b) => a.length - b.length)[0];
      if (best && best.length > 0) return flatten(best, path);
    }
    return [{ code: (known.has(issue.message) ? issue.message : "invalid") as IssueCode, path: path.map(String).join(".") }];
  });
}

/** Parses with a schema; a failure is a refusal. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): Result<z.output<Schema>> {
  const parsed = schema.safeParse(input);
  return parsed.success ? done(parsed.data) : refuse("invalid", issuesOf(parsed.error));
}
