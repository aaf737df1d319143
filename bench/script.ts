import { gzipSync } from "node:zlib";
import { openTrialInstallation } from "@/trials/installation";
import { within, type Verdict } from "./measure";
import { logByProgram, logsOf, tokensOf } from "@/trials/program-writers";
import { buildReference, noMaterial, startReference } from "./reference-apps";

const entries = 200;
const kilobytes = (bytes: number): number => bytes / 1_000;

/** What a reader downloads: the JavaScript of a public page beyond that of a bare Next page, and the HTML of a long log. */
export async function measureScript(): Promise<Verdict[]> {
  await buildReference("bare", noMaterial);
  const reference = await startReference("bare", "/ready");
  const bare = await scriptOf(reference.url, "/ready").finally(reference.stop);
  const installation = await openTrialInstallation({ signal: new AbortController().signal, root: ".next-site", env: { TRUSTED_PROXIES: "127.0.0.1,::1" } });
  try {
    const [log] = await logsOf(installation.database.ownerUrl, 1);
    const tokens = (await tokensOf(1))[0]!;
    const words = "We read the releases of both ministries, the register of the treaty and the minutes of the working group since the last entry, and found nothing about it";
    for (let entry = 0; entry < entries; entry += 1) await logByProgram(installation, tokens[entry % tokens.length]!, log!, `${words} (${entry + 1}).`);
    const pages = { dashboard: "/", list: "/commitments", commitment: `/commitments/${log!.slug}`, topic: "/topics/migration" };
    const verdicts: Verdict[] = [];
    for (const [name, address] of Object.entries(pages)) {
      const own = await scriptOf(installation.url, address);
      process.stderr.write(`${name}: ${own} bytes of script, a bare page ${bare}\n`);
      verdicts.push(within(15, { bench: "script", what: `JavaScript of the ${name} beyond a bare Next page's (${Math.round(kilobytes(bare))} kB)`, unit: "kB" }, kilobytes(own - bare)));
    }
    const html = gzipSync(await bytesAt(installation.url + pages.commitment)).length;
    return [...verdicts, within(60, { bench: "script", what: `HTML of a commitment with ${entries} follow-ups`, unit: "kB" }, kilobytes(html))];
  } finally {
    await installation.close();
  }
}

async function bytesAt(address: string): Promise<Buffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Compressed bytes of every script that a page names, in its elements or in the data of its components. */
async function scriptOf(site: string, address: string): Promise<number> {
  const html = (await bytesAt(site + address)).toString("utf8");
  // Browsers of today leave out what is marked for those that know no modules.
  const marked = [...html.matchAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi)].flatMap(([tag]) => /src="([^"?]+)/i.exec(tag)?.[1] ?? []);
  const named = [...html.matchAll(/\/_next\/static\/[\w./~-]+?\.js(?=[\\"?])/g)].map(([file]) => file);
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/gi)].map(([, file]) => file!);
  const files = [...new Set([...named, ...scripts])].filter((file) => !marked.includes(file));
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await bytesAt(site + file)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}
