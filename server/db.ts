import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "@/prisma/generated/client";
import { hasLostConnection } from "./database-error";
import { environment } from "./env";
import { databasePool } from "./limits";
import { measurePool } from "./measures";
import { chosenMoment } from "./moment";
import { OperatorError } from "./operations/operator-error";
import { PatientPool } from "./patient-pool";
import { rehearsedReads } from "./rehearsal";

type UrlName = "DATABASE_APP_URL" | "DATABASE_PUBLIC_URL";

/**
 * Reads its address at the first query, not when it is made: building the site
 * imports this file and has no database.
 */
function connectingTo(name: UrlName, measuredAs: string): SqlDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect() {
      const connectionString = environment()[name];
      if (!connectionString) throw new OperatorError(`${name} must be set: start the tracker with npm start.`);
      const pool = new PatientPool({ ...databasePool, connectionString, application_name: "followthrough" });
      measurePool(measuredAs, pool);
      return new PrismaPg(pool, { disposeExternalPool: true }).connect();
    },
  };
}

function makeClients() {
  return {
    db: new PrismaClient({ adapter: connectingTo("DATABASE_APP_URL", "app") }),
    publicDb: readingAsOf(new PrismaClient({ adapter: connectingTo("DATABASE_PUBLIC_URL", "public") })),
  };
}

/**
 * Where a reader chose a past day, the transaction of each read is told so, and the row policies compare
 * with that instant (`public_now()` in prisma/migrations). A read of now costs nothing more.
 */
function readingAsOf(client: PrismaClient) {
  return client.$extends({
    query: {
      async $allOperations({ args, query }) {
        const moment = chosenMoment();
        // A transaction that reads for itself was told when it began.
        if (rehearsedReads() !== undefined) return query(args);
        // The database was restarted, or somebody ended the connection: the next one may serve. These are reads.
        if (moment === undefined) return query(args).catch((error: unknown) => (hasLostConnection(error) ? query(args) : Promise.reject(error)));
        const [, answer] = await client.$transaction([
          client.$executeRaw`SELECT set_config('tracker.as_of', ${moment.instant.toISOString()}, true)`,
          query(args),
        ]);
        return answer;
      },
    },
  });
}

// The development server loads this file anew after every change; the connections stay.
const kept = globalThis as typeof globalThis & { trackerClients?: ReturnType<typeof makeClients> };
const clients = (kept.trackerClients ??= makeClients());

/** The desk's, the commands' and the seed's connection, as the role tracker_app. */
export const db = clients.db;

/** Every public read's connection, as the role tracker_public, which cannot see drafts or people. */
export const publicDb = rehearsable(clients.publicDb);

/**
 * While a draft is rehearsed (server/editor/rehearsal.ts) the public reads go through its transaction, with the
 * public role's rights: the review shows what the very loaders of the public pages would find.
 */
function rehearsable<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      const source = rehearsedReads() ?? target;
      const value: unknown = Reflect.get(source, key);
      return typeof value === "function" ? (value.bind(source) as unknown) : value;
    },
  });
}

/** Closes both; commands call it so that they can end. */
export async function disconnect(): Promise<void> {
  await Promise.all([db.$disconnect(), publicDb.$disconnect()]);
}
