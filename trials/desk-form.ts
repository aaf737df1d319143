import { JSDOM } from "jsdom";
import type { Answer } from "./ask";

/** What a browser without a script sends: a form of a page of the desk, with the fields that are in it and those given. */
export type FormSender = (fields: Record<string, string | File>) => Promise<Answer>;

/** What is larger than is taken is answered before all of it was sent, and the line is cut: then the status is 0. Silence is 504. */
const cutOff = (error: unknown): Answer => ({ status: error instanceof DOMException ? 504 : 0, headers: {}, body: "" });

/** Reads the form at `path` that has a field of the name `holding`, as somebody who is signed in. */
export async function formAt(url: string, path: string, { cookie, holding }: { cookie: string; holding: string }): Promise<FormSender> {
  const page = await fetch(url + path, { headers: { cookie, accept: "text/html" } });
  const { document } = new JSDOM(await page.text()).window;
  const form = [...document.forms].find((one) => one.querySelector(`[name="${holding}"]`) !== null);
  if (form === undefined) throw new Error(`${path} answered ${page.status} and has no form with "${holding}"`);
  const standing = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden][name]")].map(({ name, value }) => [name, value] as const);
  return async (fields) => {
    const body = new FormData();
    for (const [name, value] of standing) if (!Object.hasOwn(fields, name)) body.append(name, value);
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    const answer = await fetch(url + path, { method: "POST", redirect: "manual", body, headers: { cookie, origin: url, accept: "text/html" }, signal: AbortSignal.timeout(90_000) }).catch(cutOff);
    return !(answer instanceof Response) ? answer : { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  };
}
