import "server-only";
import type { Language } from "@/domain/language";
import { problem } from "@/domain/problem";
import { awayWords } from "@/ui/i18n/away-words";
import type { AnswerKind } from "./answer-headers";

/**
 * What is answered where no page can be made, because the database is away or by a fault of ours: whole in itself, in
 * both languages, with that of the address first. Nothing in it is loaded from anywhere, nor says what happened inside.
 */
export type AwayAnswer = { type: string; body: Buffer };

const programs: ReadonlySet<AnswerKind> = new Set(["api", "file", "script", "asset"]);

export function awayAnswer(kind: AnswerKind, path: string): AwayAnswer {
  if (kind === "api") {
    const document = problem("unavailable", "The database does not answer; try again shortly.", path);
    return { type: "application/problem+json; charset=utf-8", body: Buffer.from(JSON.stringify(document)) };
  }
  if (programs.has(kind)) return { type: "text/plain; charset=utf-8", body: Buffer.from("The record cannot be read right now; try again shortly.\n") };
  return asPage(path, kind === "desk" ? ["text", "desk"] : ["text"]);
}

/** A page that could not be made, and the database is there. */
export const faultAnswer = (path: string): AwayAnswer => asPage(path, ["fault"]);

/** What was posted to the desk is nothing that its pages send. Nobody reads it but a program, or a page of before an update. */
export const unreadableAnswer: AwayAnswer = { type: "text/plain; charset=utf-8", body: Buffer.from("This is nothing that a page of this desk sends. Load the page again.\n") };

const asPage = (path: string, paragraphs: readonly string[]): AwayAnswer => ({ type: "text/html; charset=utf-8", body: Buffer.from(awayPage(path, paragraphs)) });

const style = "body{font:1.0625rem/1.55 system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1rem;color:#1b1f24;background:#fbfaf6}"
  + "h1{font-size:1.5rem;line-height:1.25}section+section{margin-top:3rem;padding-top:1.5rem;border-top:1px solid #d9d4c7}"
  + "@media(prefers-color-scheme:dark){body{color:#e8e6e1;background:#14171b}section+section{border-color:#3a3f46}}";

function awayPage(path: string, paragraphs: readonly string[]): string {
  const languages: readonly Language[] = /^\/es(\/|$)/.test(path) ? ["es", "en"] : ["en", "es"];
  const sections = languages.map((lang, place) => {
    const say = awayWords(lang);
    const heading = place === 0 ? "h1" : "h2";
    return `<section lang="${lang}"><${heading}>${say("title")}</${heading}>${paragraphs.map((name) => `<p>${say(name)}</p>`).join("")}<p><a href="">${say("again")}</a></p></section>`;
  });
  const [first = "en"] = languages;
  return `<!doctype html><html lang="${first}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
    + `<title>${awayWords(first)("title")}</title><style>${style}</style></head><body><main>${sections.join("")}</main></body></html>`;
}

/** A page that was kept, marked: since when nobody could have told that it has changed. */
export function markedAsKept(html: string, since: number, timeZone: string): string {
  const lang: Language = /<html lang="es"/.test(html) ? "es" : "en";
  const at = new Intl.DateTimeFormat(lang === "es" ? "es-MX" : "en-US", {
    timeZone, year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short",
  }).format(new Date(since));
  return html.replace(/<body[^>]*>/, (body) => `${body}<aside class="as-kept" role="status">${awayWords(lang)("kept", { at })}</aside>`);
}
