import { startMailbox } from "@/e2e/mailbox";
import { onDatabase, servingUrls } from "@/server/operations/database-settings";
import { disconnectThisProcess } from "@/server/operations/installation";
import { freePort } from "@/server/operations/processes";
import { dropTestDatabase, startTestCluster, testSecret } from "@/server/operations/testing-cluster";
import { buildSite } from "./build-site";
import { step } from "./progress";
import { startSite, type SiteServer } from "./site-server";

/** What whoever uses the sites is told by environment variables. */
export type TestEnvironment = Record<string, string>;

/** Runs `use` against the built site, on a seeded database that nothing else uses, and clears everything away. */
export async function withTestSites<T>(signal: AbortSignal, use: (env: TestEnvironment) => Promise<T>): Promise<T> {
  const { cluster, template } = await step("Starting the tests' database", startTestCluster);
  const post = await startMailbox();
  const sites: SiteServer[] = [];
  try {
    const ownerUrl = onDatabase(cluster.ownerUrl, template);
    const env = await siteEnvironment(ownerUrl);
    await seedTestDatabase(env);
    const build = await buildSite(".next-test", step, signal);
    // The same record twice: most of the stories happen where e-mail is sent, some where it is not.
    const mail = { SMTP_URL: post.url, MAIL_FROM: "Followthrough <desk@tracker.example>" };
    const mute = await atAnotherPort(env);
    sites.push(await startSite({ build, env: { ...env, ...mail }, port: Number(env.PORT), signal }));
    sites.push(await startSite({ build, env: { ...mute, JOBS: "off", SMTP_URL: "", MAIL_FROM: "" }, port: Number(mute.PORT), signal }));
    return await use({ ...env, ...mail, TEST_OWNER_URL: ownerUrl, TEST_MAILBOX: post.folder, TEST_SITE_WITHOUT_MAIL: mute.SITE_URL! });
  } finally {
    await Promise.all(sites.map((site) => site.stop()));
    await post.stop();
    await dropTestDatabase(cluster.ownerUrl, template);
    await cluster.remove();
  }
}

/** What a site on a test database is told; e-mail apart. */
export async function siteEnvironment(ownerUrl: string): Promise<Record<string, string>> {
  const { appUrl, publicUrl } = servingUrls({ ownerUrl, secret: testSecret });
  const port = await freePort();
  const siteUrl = `http://localhost:${port}`;
  return {
    DATABASE_APP_URL: appUrl,
    DATABASE_PUBLIC_URL: publicUrl,
    TRACKER_SECRET: testSecret,
    PORT: String(port),
    SITE_URL: siteUrl,
    SITE_TIME_ZONE: "America/New_York",
    // Jobs run when a test asks for them; the schedule would look at addresses outside of this computer.
    JOBS: "unscheduled",
    NEXTAUTH_URL: siteUrl,
    TRUSTED_PROXIES: "",
    // Stories fetch documents from hosts that they start themselves.
    OUTBOUND_ALLOWED_HOSTS: "127.0.0.1:*",
  };
}

async function atAnotherPort(env: Record<string, string>): Promise<Record<string, string>> {
  const port = await freePort();
  const siteUrl = `http://localhost:${port}`;
  return { ...env, PORT: String(port), SITE_URL: siteUrl, NEXTAUTH_URL: siteUrl };
}

/** Connects this process to the database of `env` and loads the five documents. */
export async function seedTestDatabase(env: Record<string, string>): Promise<void> {
  Object.assign(process.env, env);
  delete process.env.DATABASE_URL;
  const { seedDocuments } = await import("@/seed/index");
  await step("Loading the documents' commitments", (report) => seedDocuments(report));
  await disconnectThisProcess();
}
