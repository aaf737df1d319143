import { describe, expect, it } from "vitest";
import { hasLostConnection, isUnavailable } from "./database-error";

const driverSaid = (originalCode: string, code = "P2010") =>
  Object.assign(new Error("Raw query failed."), { code, meta: { driverAdapterError: { cause: { originalCode } } } });
const coded = (code: string) => Object.assign(new Error("wrapped"), { code });

describe("what says that the database is away or busy", () => {
  it.each<[string, unknown]>([
    ["the pool has no connection free", new Error("timeout exceeded when trying to connect")],
    ["the connection ended within a transaction", new Error("Connection terminated unexpectedly")],
    ["the driver waited long enough", new Error("Query read timeout")],
    ["nobody listens", Object.assign(new AggregateError([], ""), { code: "ECONNREFUSED" })],
    ["nobody listens, in words", new Error("connect ECONNREFUSED 127.0.0.1:5432")],
    ["a transaction over its time", coded("P2028")],
    ["a transaction that found no connection", coded("P2024")],
    ["a statement over its time", driverSaid("57014")],
    ["a lock that was not free", driverSaid("55P03")],
    ["a backend that was ended", driverSaid("57P01", "P2039")],
    ["a server that starts", new Error("the database system is starting up")],
    ["too many connections", driverSaid("53300")],
    ["a full disk", driverSaid("53100")],
    ["a standby that only reads", driverSaid("25006")],
  ])("%s", (_what, error) => expect(isUnavailable(error)).toBe(true));

  it.each<[string, unknown]>([
    ["a bug", new TypeError("x is undefined")], ["a duplicate", driverSaid("23505", "P2002")], ["a conflict", driverSaid("40001", "P2034")],
    ["a right that is missing", driverSaid("42501")], ["a CHECK", driverSaid("23514")], ["nothing", null], ["a text", "timeout"],
  ])("not %s", (_what, error) => expect(isUnavailable(error)).toBe(false));
});

it("a connection that ended may be tried again at once; one that is not to be had may not", () => {
  expect([new Error("Connection terminated unexpectedly"), driverSaid("57P01"), coded("ECONNRESET")].map(hasLostConnection)).toEqual([true, true, true]);
  expect([new Error("timeout exceeded when trying to connect"), driverSaid("57014"), coded("ECONNREFUSED")].map(hasLostConnection)).toEqual([false, false, false]);
});
