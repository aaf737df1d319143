/**
 * Who may do what at the desk: one table. The public needs no account and has no role. System actors
 * (`seed`, `cli`) act on behalf of whoever runs the program on the server.
 */
export const roles = ["contributor", "editor", "reviewer", "administrator"] as const;
export type Role = (typeof roles)[number];

export const actions = [
  "read-desk", "write-draft", "publish-topic", "publish-party", "publish-event", "publish-source", "publish-commitment",
  "publish-indicator", "log-follow-up", "assign", "capture-document", "decide-intake", "settle-reanchoring", "read-jobs", "run-jobs",
  "review", "manage-own-account", "read-audit", "manage-users", "manage-installation",
  "merge-commitments", "archive-commitment", "answer-suggestions", "record-reply", "publish-rubric", "import-records",
  "request-redaction", "confirm-redaction", "freeze-release",
] as const;
export type Action = (typeof actions)[number];

const contributors: readonly Action[] = ["read-desk", "write-draft", "manage-own-account"];
const editors: readonly Action[] = [
  ...contributors, "publish-topic", "publish-party", "publish-event", "publish-source", "publish-commitment",
  "publish-indicator", "log-follow-up", "assign", "capture-document", "decide-intake", "settle-reanchoring", "read-jobs", "read-audit",
  "merge-commitments", "answer-suggestions", "record-reply", "import-records",
];

export const permissions: Record<Role | "system", readonly Action[]> = {
  contributor: contributors,
  editor: editors,
  reviewer: [...editors, "review", "archive-commitment", "confirm-redaction"],
  administrator: actions,
  system: actions,
};

/** Deny by default: a role that is not in the table may do nothing. */
export function can(role: string, action: Action): boolean {
  return Object.hasOwn(permissions, role) && permissions[role as Role].includes(action);
}

/** Editors and reviewers amend their own follow-ups and the seed's; administrators any. */
export function mayAmend(actor: { id: string; role: string }, author: { id: string; isSystem: boolean }): boolean {
  if (!can(actor.role, "log-follow-up")) return false;
  return actor.role === "administrator" || actor.role === "system" || author.isSystem || author.id === actor.id;
}
