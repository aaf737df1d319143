import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { compareLoad, type LoadOptions } from "./load";
import { round } from "./measure";

/** One of each kind: a kept page, a page made for its reader, an answer of the API. */
const addresses = { "kept page": "/", "page made for its reader": "/commitments?status=delivered", "API list": "/api/v1/commitments?limit=50" };
const short: LoadOptions = { rounds: 3, seconds: 1 };

/**
 * How many times Node's `http` with the same bytes at hand is as fast, inverted: a ratio that needs no build and takes
 * half a minute. Recorded by `npm run bench -- --only shortened`.
 */
export async function ratiosOf(site: string, options: LoadOptions = short): Promise<Record<string, number>> {
  const bodies = new Map<string, Buffer>();
  for (const [name, address] of Object.entries(addresses)) bodies.set(`/${encodeURIComponent(name)}`, Buffer.from(await (await fetch(site + address)).arrayBuffer()));
  const plain = createServer((request, response) => response.end(bodies.get(request.url!)));
  plain.listen(0, "127.0.0.1");
  await once(plain, "listening");
  const at = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`;
  try {
    const ratios: Record<string, number> = {};
    for (const [name, address] of Object.entries(addresses)) {
      const { ours, plain: bytes } = await compareLoad(name, [{ name: "ours", url: site + address }, { name: "plain", url: `${at}/${encodeURIComponent(name)}` }], options);
      ratios[name] = round(ours!.median / bytes!.median, 4);
    }
    return ratios;
  } finally {
    plain.close();
  }
}
