import "server-only";
import type { DigestSent } from "@/domain/digest";
import type { Language } from "@/domain/language";
import type { QueueKind } from "@/domain/queue";
import type { LinkPurpose } from "@/domain/user";
import { mailWords } from "@/ui/i18n/mail-words";
import { siteTimeZone, siteUrl } from "./env";
import type { Mail } from "./mail";

/** What is written to people, in their language; of a reader who left an address no name is known. */
type Reader = { name: string | null; email: string; language: Language };

export type Notice = "password-changed" | "second-factor-on" | "second-factor-off" | "recovery-codes";

type Paragraph = string | { label: string; href: string };

/** By which words the site is known in a message: its host. */
export const siteName = (): string => new URL(siteUrl()).host;

export function linkLetter(reader: Reader, letter: { purpose: LinkPurpose; href: string; expiresAt: Date; inviter: string | null }): Mail {
  const say = mailWords(reader.language);
  const [site, space] = [siteName(), letter.purpose];
  return written(reader, say(`${space}.subject`, { site }), [
    say(`${space}.text`, { site, inviter: letter.inviter ?? say("operator", { site }) }),
    { label: say(`${space}.action`), href: letter.href },
    say(`${space}.until`, { until: instant(letter.expiresAt, reader.language) }),
  ]);
}

export function noticeLetter(reader: Reader, notice: Notice, at: Date): Mail {
  const say = mailWords(reader.language);
  const site = siteName();
  return written(reader, say("notice.subject", { site }), [
    say(`notice.${notice}`, { site, at: instant(at, reader.language) }),
    say("notice.notYou"),
    { label: say("notice.action"), href: `${siteUrl()}/admin/forgotten?lang=${reader.language}` },
  ]);
}

/** To a reader who suggested something: what came of it, and that this was the only letter. */
export function suggestionLetter(
  reader: { email: string; language: Language }, letter: { outcome: "accepted" | "declined"; reason: string | null; title: string; slug: string },
): Mail {
  const say = mailWords(reader.language);
  const site = siteName();
  const page = `${siteUrl()}${reader.language === "es" ? "/es" : ""}/commitments/${letter.slug}`;
  return written({ ...reader, name: null }, say("suggestion.subject", { site }), [
    say(`suggestion.${letter.outcome}`, { title: letter.title }),
    ...(letter.reason === null ? [] : [say("suggestion.reason", { reason: letter.reason })]),
    { label: say("suggestion.page"), href: page },
    say("suggestion.forgotten"),
  ]);
}

/** What waits for somebody at the desk: of each kind how much, where, and the first of it. */
export type DigestPart = { kind: QueueKind; count: number; path: string; first: { text: string; path: string }[] };

export function digestLetter(reader: Reader, frequency: DigestSent, parts: readonly DigestPart[]): Mail {
  const say = mailWords(reader.language);
  const site = siteName();
  const at = (path: string) => `${siteUrl()}${path}`;
  return written(reader, say("digest.subject", { site }), [
    say(`digest.${frequency}`, { site }),
    ...parts.flatMap(({ kind, count, path, first }): Paragraph[] => [
      { label: say(`digest.kind.${kind}`, { n: count }), href: at(path) },
      ...first.map((item) => ({ label: `– ${item.text}`, href: at(item.path) })),
    ]),
    { label: say("digest.change"), href: at("/admin/account#reminder") },
  ]);
}

/** The same words twice: as text, and as HTML of paragraphs and a link. */
function written({ name, email, language }: Reader, subject: string, body: Paragraph[]): Mail {
  const say = mailWords(language);
  const paragraphs = [name === null ? say("greetingUnnamed") : say("greeting", { name }), ...body, say("whoSends", { site: siteName() })];
  const text = paragraphs.map((part) => (typeof part === "string" ? part : `${part.label}:\n${part.href}`)).join("\n\n");
  const html = paragraphs.map((part) => `<p>${typeof part === "string" ? escaped(part) : `<a href="${escaped(part.href)}">${escaped(part.label)}</a>`}</p>`).join("\n");
  return {
    to: { name: name ?? "", address: email }, subject, text: `${text}\n`,
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body>\n${html}\n</body></html>\n`,
  };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

function instant(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === "es" ? "es-MX" : "en-US", { dateStyle: "long", timeStyle: "short", timeZone: siteTimeZone() })
    .format(at).replaceAll("\u202f", " ");
}
