import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaClient } from "@/prisma/generated/client";
import { hasLostConnection, isUnavailable } from "./database-error";
import { environment } from "./env";
import { databasePool } from "./limits";
import { measurePool } from "./measures";
import { chosenMoment } from "./moment";
import { OperatorError } from "./operations/operator-error";
import { PatientPool } from "./patient-pool";
import { rehearsedReads } from "./rehearsal";
import { isPassedOver, replicaFailed } from "./still/replica";

function givenUrl(name: "DATABASE_APP_URL" | "DATABASE_PUBLIC_URL"): string {
  const url = environment()[name];
  if (!url) throw new OperatorError(`${name} must be set: start the tracker with npm start.`);
  return url;
}

/** The public role at the server that is written to, where public reads go to another one. */
function primaryForReaders(): string {
  const [primary, url] = [new URL(givenUrl("DATABASE_APP_URL")), new URL(givenUrl("DATABASE_PUBLIC_URL"))];
  [url.hostname, url.port] = [primary.hostname, primary.port];
  return url.href;
}

/** Whether public reads go to a server of their own. */
export const hasReplica = (): boolean => new URL(givenUrl("DATABASE_PUBLIC_URL")).host !== new URL(givenUrl("DATABASE_APP_URL")).host;

/**
 * Reads its address at the first query, not when it is made: building the site
 * imports this file and has no database.
 */
function connectingTo(url: () => string, measuredAs: string): SqlDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect() {
      const pool = new PatientPool({ ...databasePool, connectionString: url(), application_name: "followthrough" });
      measurePool(measuredAs, pool);
      return new PrismaPg(pool, { disposeExternalPool: true }).connect();
    },
  };
}

function makeClients() {
  const atPrimary = readingAsOf(new PrismaClient({ adapter: connectingTo(primaryForReaders, "public at the primary") }));
  return {
    db: new PrismaClient({ adapter: connectingTo(() => givenUrl("DATABASE_APP_URL"), "app") }),
    publicDb: readingAsOf(new PrismaClient({ adapter: connectingTo(() => givenUrl("DATABASE_PUBLIC_URL"), "public") }), atPrimary),
    atPrimary,
  };
}

/**
 * Where a reader chose a past day, the transaction of each read is told so, and the row policies compare
 * with that instant (`public_now()` in prisma/migrations). A read of now costs nothing more. What a replica did not
 * answer `instead` is asked for.
 */
function readingAsOf(client: PrismaClient, instead?: object) {
  return client.$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        const moment = chosenMoment();
        // A transaction that reads for itself was told when it began.
        if (rehearsedReads() !== undefined) return query(args);
        // The database was restarted, or somebody ended the connection: the next one may serve. These are reads.
        if (moment === undefined) return query(args).catch((error: unknown) => {
          if (instead !== undefined && hasReplica() && isUnavailable(error)) {
            replicaFailed();
            return askedOf(instead, model, operation, args);
          }
          return hasLostConnection(error) ? query(args) : Promise.reject(error);
        });
        const [, answer] = await client.$transaction([
          client.$executeRaw`SELECT set_config('tracker.as_of', ${moment.instant.toISOString()}, true)`,
          query(args),
        ]);
        return answer;
      },
    },
  });
}

type Asking = Record<string, (args: unknown) => Promise<unknown>>;

/** The same question to another client; Prisma calls `PublicRevision` there `publicRevision`. */
function askedOf(client: object, model: string | undefined, operation: string, args: unknown): Promise<unknown> {
  const asked = model === undefined ? client : (client as Record<string, object>)[model[0]!.toLowerCase() + model.slice(1)]!;
  return (asked as Asking)[operation]!(args);
}

// The development server loads this file anew after every change; the connections stay.
const kept = globalThis as typeof globalThis & { trackerClients?: ReturnType<typeof makeClients> };
const clients = (kept.trackerClients ??= makeClients());

/** The desk's, the commands' and the seed's connection, as the role tracker_app. */
export const db = clients.db;

/** Every public read's connection, as the role tracker_public, which cannot see drafts or people. */
export const publicDb = rehearsable(clients.publicDb);

/** Where public reads go, wherever they go at this instant: for who must know how far it is. */
export const replicaDb = clients.publicDb;

/**
 * While a replica has not yet what was published, public reads go to the primary (server/still/replica.ts). While a draft is rehearsed (server/editor/rehearsal.ts) the public reads go through its transaction, with the
 * public role's rights: the review shows what the very loaders of the public pages would find.
 */
function rehearsable<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      const source: object = rehearsedReads() ?? (isPassedOver() ? (clients.atPrimary as object) : target);
      const value: unknown = Reflect.get(source, key);
      return typeof value === "function" ? (value.bind(source) as unknown) : value;
    },
  });
}

/** Closes all of them; commands call it so that they can end. */
export async function disconnect(): Promise<void> {
  await Promise.all([clients.db, clients.publicDb, clients.atPrimary].map((client) => client.$disconnect()));
}
