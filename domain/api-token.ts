import { z } from "zod";
import { uuid } from "./fields";
import { requiredText } from "./language";
import type { Action } from "./permissions";

/** What a personal token may be made for; reading needs none. */
export const tokenScopes = ["follow-ups:write", "commitments:write"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** The rights that a scope leaves of those of its person. A draft is what becomes of a write where a second person is asked for. */
export const actionsOfScope: Record<TokenScope, readonly Action[]> = {
  "follow-ups:write": ["log-follow-up", "write-draft"],
  "commitments:write": ["publish-commitment", "write-draft"],
};

/** For how many days a token can be made. */
export const tokenDays = ["7", "30", "90", "365"] as const;

export const tokenInput = z.strictObject({
  name: requiredText(80),
  scopes: z.array(z.enum(tokenScopes), { error: "required" }).min(1, { error: "required" }),
  expires: z.enum(tokenDays, { error: "required" }),
  ownPassword: z.string({ error: "required" }).min(1, { error: "required" }).max(200, { error: "too-long" }),
});
export const tokenChoice = z.strictObject({ token: uuid });

/** The beginning by which scanners of published code know one of ours, and 256 bits that nobody guesses. */
export const tokenPattern = /^ftk_[A-Za-z0-9_-]{43}$/;

/** What stands in If-Match: the version as this API gives it, in quotes or without. */
export function versionOf(ifMatch: string): number | null {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim());
  return match === null ? null : Number(match[1]);
}

export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,255}$/);
