import { edgeShapes, variantSeen, type EdgeShape } from "@/e2e/edge-shapes";
import { hasNginx, startNginx } from "@/e2e/nginx";
import { ask, eachOf } from "../ask";
import { signIn } from "../people";
import { randomOf } from "../statistics";
import type { Outcome, Trial } from "../trial";

/** What an asker can unpack; a copy that was kept for another is not for it. */
const encodings = ["identity", "gzip", "br", "gzip, deflate, br"];

/** What is one person's, or what a reader typed: an edge may never keep it. */
const neverKept = ["/admin", "/admin/account", "/admin/sign-in", "/api/auth/session", "/commitments/fentanyl-operational-task-force/suggest"];

export const trial: Trial = {
  id: "T26", title: "one variant of a page given for another by a cache",
  mustHold: "Through nginx with the repository's configuration each reply is the variant that was asked for, with a session and without one, packed as the asker can unpack it; the desk is never kept.",
  defaults: { rounds: 500 }, everyChange: { rounds: 150 }, full: { rounds: 5_000 },
  async run({ installation, rounds, seed, signal }): Promise<Outcome> {
    if (!hasNginx()) return { rounds: 0, violations: [], figures: { "not tried": "nginx is not installed here; on Debian: apt-get install nginx-light" } };
    const { url, people } = await installation();
    const cookie = await signIn(url, people.editor);
    if (cookie === null) throw new Error("nobody could sign in");
    const violations: string[] = [];
    const right = new Map<EdgeShape, string>();
    for (const shape of edgeShapes) right.set(shape, await variantSeen(url, shape));
    for (const [{ path }, variant] of right) if (variant.endsWith("forged")) violations.push(`${path} repeats a forged name`);
    const random = randomOf(seed);
    const asked = Array.from({ length: rounds }, () => ({ shape: edgeShapes[Math.floor(random() * edgeShapes.length)]!, isSignedIn: random() < 0.1, encoding: encodings[Math.floor(random() * encodings.length)]! }));
    const { address, stop } = await startNginx(url);
    try {
      await eachOf(asked, 8, async ({ shape, isSignedIn, encoding }) => {
        signal.throwIfAborted();
        const found = await variantSeen(address, { ...shape, headers: { ...shape.headers, "accept-encoding": encoding, ...(isSignedIn ? { cookie } : {}) } });
        if (found !== right.get(shape)) violations.push(`${shape.path} ${JSON.stringify(shape.headers)}: ${found}, not ${right.get(shape)}`);
      });
      violations.push(...await keptOfTheDesk(address, cookie));
    } finally {
      await stop();
    }
    return { rounds: asked.length, violations, figures: { variants: new Set(right.values()).size, shapes: edgeShapes.length, "with a session": asked.filter(({ isSignedIn }) => isSignedIn).length } };
  },
};

/** Asked with a session, and then without one, as the next who comes to the same edge. */
async function keptOfTheDesk(edge: string, cookie: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of neverKept) {
    const own = await ask(edge, path, { headers: { cookie } });
    const next = await ask(edge, path);
    if ([own, next].some(({ headers }) => headers["x-cache"] === "HIT")) found.push(`${path} was kept by the edge`);
    if (next.body.includes("@trial.example.org")) found.push(`${path} shows a stranger somebody's address`);
    if (path === "/admin" && (next.status < 300 || next.status >= 400)) found.push(`${path} answers a stranger with ${next.status}`);
  }
  return found;
}
