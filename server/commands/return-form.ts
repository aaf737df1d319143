import "server-only";
import { randomBytes } from "node:crypto";
import { sha256 } from "@/domain/audit";
import { db } from "../db";
import { returnedFormsKeptMs } from "../limits";

/**
 * Keeps what was typed into a public form that was refused, so that it comes back where no script runs:
 * a page answers only to GET and HEAD, and an address is no place for somebody's words. Nobody but who has
 * the token can ask for it, and for an hour only.
 */
export async function keepTyped(content: object): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db.returnedForm.create({ data: { tokenSha256: sha256(token), content }, select: { tokenSha256: true } });
  return token;
}

export async function forgetTyped(now: Date = new Date()): Promise<void> {
  await db.returnedForm.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - returnedFormsKeptMs) } } });
}
