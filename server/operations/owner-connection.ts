import postgres from "postgres";
import { errorCode, errorMessage, OperatorError } from "./operator-error";

/** Runs `work` on one connection as the database's owner. */
export async function asOwner<T>(ownerUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    return await work(sql);
  } catch (error) {
    throw inOneSentence(error, ownerUrl);
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** What goes wrong before the first statement, told without the password in the address. */
function inOneSentence(error: unknown, ownerUrl: string): unknown {
  const { host, pathname, username } = new URL(ownerUrl);
  const database = decodeURIComponent(pathname.slice(1));
  const sentences: Record<string, string> = {
    ECONNREFUSED: `No PostgreSQL answers at ${host}: check DATABASE_URL and whether it is running.`,
    ENOTFOUND: `There is no computer called ${host}: check DATABASE_URL.`,
    CONNECT_TIMEOUT: `The PostgreSQL at ${host} did not answer in time: check DATABASE_URL and the network.`,
    "28P01": `PostgreSQL at ${host} refuses the password of ${username}: check DATABASE_URL.`,
    "28000": `PostgreSQL at ${host} does not let ${username} in: ${errorMessage(error)}.`,
    "3D000": `There is no database ${database} at ${host}: create it (CREATE DATABASE … ENCODING 'UTF8') or correct DATABASE_URL.`,
  };
  const sentence = sentences[errorCode(error) ?? ""];
  return sentence ? new OperatorError(sentence, 2, { cause: error }) : error;
}
