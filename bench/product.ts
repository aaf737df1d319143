import { buildSite } from "@/cli/build-site";
import { step } from "@/cli/progress";
import { startSite, type SiteServer } from "@/cli/site-server";
import { servingUrls } from "@/server/operations/database-settings";
import { freePort } from "@/server/operations/processes";
import { benchSecret, openBenchDatabase, type BenchDatabase } from "./data/database";
import type { Size } from "./data/shape";

/** The built product on the benchmark's database: what every benchmark of the running site begins with. */
export type Product = { url: string; pid: number; database: BenchDatabase; env: Record<string, string>; build: string };

/** What a process of the product on this database is told. The benchmark speaks as a proxy would, and so comes from many networks. */
export async function productEnvironment(ownerUrl: string): Promise<Record<string, string>> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { appUrl, publicUrl } = servingUrls({ ownerUrl, secret: benchSecret });
  return {
    DATABASE_APP_URL: appUrl, DATABASE_PUBLIC_URL: publicUrl, TRACKER_SECRET: benchSecret, PORT: String(port), SITE_URL: url, NEXTAUTH_URL: url,
    JOBS: "off", LOG_LEVEL: "warn", TRUSTED_PROXIES: "127.0.0.1,::1", NODE_OPTIONS: "",
  };
}

/** Opens the database, builds and starts the product, and stops both when `use` is done. */
export async function withProduct<T>(size: Size, use: (product: Product) => Promise<T>): Promise<T> {
  const database = await openBenchDatabase(size, step);
  let site: SiteServer | undefined;
  try {
    const env = await productEnvironment(database.ownerUrl);
    const signal = new AbortController().signal;
    const build = await buildSite(".next-site", step, signal);
    site = await startSite({ build, env, port: Number(env.PORT), signal });
    return await use({ url: env.SITE_URL!, pid: site.pid, database, env, build });
  } finally {
    await site?.stop();
    await database.close();
  }
}

/** The slug that stands first in a list of the API. */
export async function firstSlug(site: string, list: string): Promise<string> {
  const { data } = (await (await fetch(`${site}/api/v1/${list}`)).json()) as { data: { slug: string }[] };
  return data[0]!.slug;
}
