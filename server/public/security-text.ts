import "server-only";
import { securityContact, siteUrl } from "../env";

/** RFC 9116 advises less than a year; an installation that is left alone goes on saying so, since the address is its operator's. */
const goodForDays = 180;

/** The text of /.well-known/security.txt (RFC 9116), or null where the operator has named nobody (SECURITY_CONTACT). */
export function securityText(now: Date): string | null {
  const contact = securityContact();
  if (contact === null) return null;
  const expires = new Date(now.getTime() + goodForDays * 24 * 60 * 60_000).toISOString().replace(/T.*/, "T00:00:00Z");
  return [`Contact: ${contact}`, `Expires: ${expires}`, "Preferred-Languages: en, es", `Canonical: ${siteUrl()}/.well-known/security.txt`, ""].join("\n");
}
