import type { LinkPurpose } from "./user";

/** Why a message did not go out: no server is set, it refused, or it did not answer. */
export const mailFailures = ["no-mail-server", "refused", "unreachable"] as const;
export type MailFailure = (typeof mailFailures)[number];

/** What became of a link to choose a password: sent, or to be handed on by the administrator, to whom it is shown once. */
export type SentLink = { email: string; purpose: LinkPurpose } & ({ sent: true } | { sent: false; why: MailFailure; href: string });
