/**
 * Who may do what at the desk: one table. The public needs no account and has no role. System actors
 * (`seed`, `cli`) act on behalf of whoever runs the program on the server.
 */
export const roles = ["editor", "administrator"] as const;
export type Role = (typeof roles)[number];

export const actions = [
  "read-desk", "publish-topic", "publish-party", "publish-event", "publish-source", "publish-commitment",
  "publish-indicator", "log-follow-up", "capture-document", "decide-intake", "settle-reanchoring", "read-jobs", "run-jobs",
  "manage-own-account", "read-audit", "manage-users",
] as const;
export type Action = (typeof actions)[number];

const editors: readonly Action[] = [
  "read-desk", "publish-topic", "publish-party", "publish-event", "publish-source", "publish-commitment",
  "publish-indicator", "log-follow-up", "capture-document", "decide-intake", "settle-reanchoring", "read-jobs",
  "manage-own-account", "read-audit",
];

export const permissions: Record<Role | "system", readonly Action[]> = {
  editor: editors,
  administrator: actions,
  system: actions,
};

/** Deny by default: a role that is not in the table may do nothing. */
export function can(role: string, action: Action): boolean {
  return Object.hasOwn(permissions, role) && permissions[role as Role].includes(action);
}

/** Editors amend their own follow-ups and the seed's; administrators any. */
export function mayAmend(actor: { id: string; role: string }, author: { id: string; isSystem: boolean }): boolean {
  if (!can(actor.role, "log-follow-up")) return false;
  return actor.role !== "editor" || author.isSystem || author.id === actor.id;
}
