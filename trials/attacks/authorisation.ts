import { readFileSync } from "node:fs";
import path from "node:path";
import { buildSite } from "@/cli/build-site";
import { checkout } from "@/cli/checkout";
import { step } from "@/cli/progress";
import { can, roles } from "@/domain/permissions";
import { routes, type Route } from "@/e2e/routes";
import { keepSampleRelease } from "@/e2e/sample-release";
import { keepSampleWork } from "@/e2e/sample-work";
import { ask, eachOf, type Answer } from "../ask";
import type { TrialInstallation } from "../installation";
import { makePerson, signIn } from "../people";
import type { Trial, TrialContext } from "../trial";
import { deskPolicy } from "./desk-policy";
import { shapes, type Shape } from "./request-shapes";

/** Somebody who comes: with which cookie, and with which role in the end. */
type Visitor = { name: string; cookie: string | null; role: string | null };

export const trial: Trial = {
  id: "T1", title: "authorisation of every route, for every role, in every shape of request",
  mustHold: "Who may what is what the table of permissions says; a refusal holds no word of the page.",
  defaults: { rounds: 1 }, full: { rounds: 1 },
  async run(context) {
    const installation = await context.installation();
    const violations = await unlistedRoutes(context);
    await Promise.all([keepSampleWork(), keepSampleRelease()]);
    const visitors = await comingVisitors(installation);
    const desk = routes.filter(({ kind }) => kind === "desk" || kind === "desk-endpoint");
    const words = new Map<string, string[]>();
    const administrator = visitors.find(({ role }) => role === "administrator")!;
    // What stands at an address that is nobody's is the same for all.
    words.set("/admin/[...rest]", []);
    for (const { pattern, address } of desk.filter((route) => !words.has(route.pattern))) words.set(pattern, wordsOf((await asked(installation, administrator, address!, shapes[0]!)).body));
    let requests = 0;
    let refusals = 0;
    const pairs = Array.from({ length: context.rounds }, () => desk).flat().flatMap((route) => visitors.map((visitor) => ({ route, visitor })));
    await eachOf(pairs, 4, async ({ route, visitor }) => {
      context.signal.throwIfAborted();
      const isAllowed = mayRead(route, visitor);
      // Who may read it is asked in the two shapes that browsers use.
      for (const shape of isAllowed ? shapes.filter(({ name }) => name === "plain" || name === "HEAD") : shapes) {
        requests += 1;
        if (!isAllowed) refusals += 1;
        const answer = await asked(installation, visitor, route.address!, shape);
        // That shape asks for the front page: the title of another one would be enough to give itself away.
        const telling = words.get(route.pattern)!.filter((word) => !route.address!.includes(word) && (shape.name !== "x-original-url" || word.startsWith("<title>")));
        const fault = isAllowed ? faultOfAllowed(answer) : faultOfRefused(answer, telling, shape);
        if (fault !== null) violations.push(`${visitor.name} at ${route.pattern}, ${shape.name}: ${fault}`);
      }
    });
    return { rounds: requests, violations, figures: { routes: routes.length, "of the desk": desk.length, "kinds of visitor": visitors.length, shapes: shapes.length, refusals } };
  },
};

const mayRead = ({ pattern }: Route, { role }: Visitor): boolean => {
  const wanted = deskPolicy[pattern];
  return wanted === "anybody" || (role !== null && wanted !== undefined && can(role, wanted));
};

/** Every page and endpoint that was built is one that is tried, and every one of the desk says what it asks. */
async function unlistedRoutes({ signal }: TrialContext): Promise<string[]> {
  const build = await buildSite(".next-test", step, signal);
  const manifest = JSON.parse(readFileSync(path.join(checkout, build, "server/app-paths-manifest.json"), "utf8")) as Record<string, string>;
  const onDisk = new Set(routes.map(({ file }) => `/${file.replace(/\.tsx?$/, "")}`));
  const built = Object.keys(manifest).filter((name) => !/^\/(?:_global-error|_not-found|still\/)/.test(name));
  return [
    ...built.filter((name) => !onDisk.has(name) && !/icon/.test(name)).map((name) => `${name} was built and is not tried`),
    ...routes.filter(({ pattern }) => pattern.startsWith("/admin") && !Object.hasOwn(deskPolicy, pattern)).map(({ pattern }) => `${pattern} is in no policy`),
  ];
}

async function comingVisitors({ url, people }: TrialInstallation): Promise<Visitor[]> {
  const { db } = await import("@/server/db");
  const off = await makePerson("administrator", "switched-off");
  const demoted = await makePerson("administrator", "demoted");
  const [offCookie, demotedCookie] = [await signIn(url, off), await signIn(url, demoted)];
  await db.user.update({ where: { id: off.id }, data: { disabledAt: new Date() }, select: { id: true } });
  await db.user.update({ where: { id: demoted.id }, data: { role: "contributor" }, select: { id: true } });
  const ofRoles = [];
  if (offCookie === null || demotedCookie === null) throw new Error("nobody could sign in");
  for (const role of roles) ofRoles.push({ name: role, cookie: await signIn(url, people[role]), role });
  return [
    { name: "a stranger", cookie: null, role: null }, ...ofRoles,
    { name: "somebody switched off", cookie: offCookie, role: null }, { name: "somebody demoted", cookie: demotedCookie, role: "contributor" },
  ];
}

const asked = ({ url }: TrialInstallation, { cookie }: Visitor, address: string, shape: Shape): Promise<Answer> =>
  ask(url, shape.path(address), { method: shape.method ?? "GET", headers: { accept: "text/html", ...shape.headers, ...(cookie === null ? {} : { cookie }) } });

/** The title of a page, its heading, and the sentences that only it has. */
function wordsOf(body: string): string[] {
  const title = /<title>([^<]+)<\/title>/.exec(body)?.[1];
  const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? "";
  const sentences = main.replaceAll(/<script[\s\S]*?<\/script>/g, "").split(/<[^>]*>/).map((text) => text.trim()).filter((text) => text.length >= 24 && text.includes(" "));
  return [...(title === undefined || title === "Followthrough" ? [] : [`<title>${title}</title>`]), ...sentences.slice(0, 40)];
}

function faultOfAllowed({ status, headers }: Answer): string | null {
  if (status >= 500) return `${status}`;
  return String(headers.location ?? "").includes("/admin/sign-in?") ? "sent to sign in" : null;
}

function faultOfRefused({ status, headers, body }: Answer, words: readonly string[], shape: Shape): string | null {
  if (status >= 500) return `${status}: ${body.slice(0, 120)}`;
  // Another address than the desk's: the public page of that name, or none.
  const said = words.find((word) => body.includes(word));
  if (said !== undefined) return `${status} with words of the page: ${said.slice(0, 80)}`;
  if (status >= 200 && status < 300 && shape.name !== "x-original-url" && !leadsAway(body)) return `${status}: ${body.slice(0, 120)}`;
  const location = String(headers.location ?? "/");
  return /^\/(?![/\\])/.test(location) || location.startsWith("http://localhost") ? null : `led to ${location}`;
}

/** An answer for the router of the browser says in its stream that it leads elsewhere, or nowhere. */
const leadsAway = (body: string): boolean => body === "" || /NEXT_REDIRECT|NEXT_HTTP_ERROR_FALLBACK;404/.test(body) || treeOnly.test(body);

/** What a prefetch of a tree gives: the names of the folders of the address, and nothing that is on the page. */
const treeOnly = /^(?:\d+:\[\["children",[^\n]{0,1000}\n|:HL\[[^\n]*\n|0:\{[^\n]{0,1000}\n?)+$/;
