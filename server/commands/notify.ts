import "server-only";
import type { Language } from "@/domain/language";
import { db } from "../db";
import { noticeLetter, type Notice } from "../letters";
import { errorFields, log } from "../log";
import { mailIsSet, sendMail } from "../mail";

/**
 * Tells somebody by e-mail what was changed about their account, so that a change by somebody else is
 * noticed. It is not waited for: what was done is done, whatever a mail server says.
 */
export function notify(userId: string, notice: Notice): void {
  if (!mailIsSet()) return;
  void tell(userId, notice, new Date()).catch((error: unknown) => log.warn("mail", errorFields(error)));
}

async function tell(userId: string, notice: Notice, at: Date): Promise<void> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { name: true, email: true, language: true } });
  if (user?.email) await sendMail(noticeLetter({ name: user.name, email: user.email, language: user.language as Language }, notice, at));
}
