import type { Size } from "./data/shape";
import { compareLoad, usual, type LoadOptions, type Rates, type Target } from "./load";
import { atLeast, type Verdict } from "./measure";
import { pageTree } from "./page-tree";
import { firstSlug, withProduct } from "./product";
import { withReferences, type Material, type ReferenceName } from "./reference-apps";

/** Addresses of the product by the names that they have in the references. */
type Addresses = Record<string, string>;
/** What each kind of address is compared with: static pages, pages made for each request, answers of the API. */
export type Subjects = { kept: Addresses; made: Addresses; answers: Addresses };

/**
 * Kept pages of the product against a bare static page of the same bytes and the same behind the product's own front;
 * filtered pages against a page that makes the same HTML without a database; the API against a route that returns
 * the same JSON. All take turns within one run.
 */
export const measurePages = (size: Size, options?: LoadOptions): Promise<Verdict[]> => withProduct(size, ({ url }) => againstReferences(url, options));

/** The same for a site that is running already. */
export async function againstReferences(site: string, options: LoadOptions = usual): Promise<Verdict[]> {
  const subjects = await subjectsOf(site);
  return withReferences(await materialOf(site, subjects), "/ready", (at) => compare(site, at, subjects, options));
}

async function subjectsOf(site: string): Promise<Subjects> {
  const [commitment, topic] = [await firstSlug(site, "commitments"), await firstSlug(site, "topics")];
  return {
    kept: { dashboard: "/", list: "/commitments", commitment: `/commitments/${commitment}`, topic: `/topics/${topic}` },
    made: { filtered: `/commitments?topic=${topic}`, filters: `/commitments?topic=${topic}&status=delivered&kind=commitment`, search: "/commitments?q=railway+bridges" },
    answers: { list50: "/api/v1/commitments?limit=50", filter: `/api/v1/commitments?topic=${topic}&limit=50`, facets: "/api/v1/stats", detail: `/api/v1/commitments/${commitment}` },
  };
}

export async function materialOf(site: string, { kept, made, answers }: Subjects): Promise<Material> {
  const each = async <T>(addresses: Addresses, take: (answer: Response) => Promise<T>): Promise<Record<string, T>> => {
    const taken: Record<string, T> = {};
    for (const [name, address] of Object.entries(addresses)) {
      const answer = await fetch(site + address);
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
      taken[name] = await take(answer);
    }
    return taken;
  };
  return {
    sizes: await each(kept, async (answer) => (await answer.arrayBuffer()).byteLength),
    trees: await each(made, async (answer) => pageTree(await answer.text())),
    answers: await each(answers, (answer) => answer.json() as Promise<unknown>),
  };
}

type At = Record<ReferenceName, string>;
const about = (what: string) => ({ bench: "pages", unit: "requests/s", what });

async function compare(site: string, at: At, { kept, made, answers }: Subjects, options: LoadOptions): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const rates = (what: string, targets: Target[]) => compareLoad(what, targets, options) as Promise<Record<"product" | ReferenceName, Rates>>;
  for (const [name, address] of Object.entries(kept)) {
    const { product, fronted, bare } = await rates(name, [{ name: "product", url: site + address }, { name: "fronted", url: `${at.fronted}/${name}` }, { name: "bare", url: `${at.bare}/${name}` }]);
    verdicts.push(atLeast(0.9, about(`${name}, against the bare page behind the same front`), product, fronted));
    verdicts.push(atLeast(0.7, about(`${name}, against the bare page`), product, bare));
  }
  for (const [name, address] of Object.entries(made)) {
    const { product, fronted } = await rates(name, [{ name: "product", url: site + address }, { name: "fronted", url: `${at.fronted}/${name}?filter=on` }]);
    verdicts.push(atLeast(0.8, about(`${name}, against the same HTML made behind the same front`), product, fronted));
  }
  // What is asked again is kept (decision 046): so a search is also made anew for each request, by a word that it must not have.
  const { product, fronted } = await rates("search, each asked once", [{ name: "product", url: `${site}${made.search}+-w~n~` }, { name: "fronted", url: `${at.fronted}/search?filter=on` }]);
  verdicts.push(atLeast(0.8, about("search that nobody asked before, against the same HTML made behind the same front"), product, fronted));
  for (const [name, address] of Object.entries(answers)) {
    const etag = (await fetch(site + address)).headers.get("etag")!;
    const reference = { name: "bare", url: `${at.bare}/answers/${name}` };
    const { product, bare } = await rates(`API ${name}`, [{ name: "product", url: site + address }, reference]);
    verdicts.push(atLeast(0.8, about(`API ${name}, against the same JSON`), product, bare));
    const known = await rates(`API ${name}, known already`, [{ name: "product", url: site + address, headers: { "if-none-match": etag } }, reference]);
    verdicts.push(atLeast(1.2, about(`API ${name} answered 304, against the same JSON`), known.product, known.bare));
  }
  return verdicts;
}
