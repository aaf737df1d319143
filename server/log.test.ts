import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { errorFields } from "./log";

/** What a process writes to its standard output that logs these. */
function lines(program: string): Record<string, unknown>[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", `
    import { errorFields, log, startLog } from "${path.resolve(import.meta.dirname, "log.ts")}"; ${program}`],
  { encoding: "utf8", cwd: path.resolve(import.meta.dirname, ".."), env: { ...process.env, TZ: "Asia/Tokyo" } });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.trim().split("\n").filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
}

it("is one JSON object a line, in UTC, with names of levels; a line break in a value breaks no line", () => {
  const found = lines(`startLog("info"); log.info("started", { node: "v0" }); log.warn("program", { message: "one\\r\\n{\\"level\\":\\"fatal\\"}" }); log.debug("request", {});`);
  expect(found.map(({ level, event }) => [level, event])).toEqual([["info", "started"], ["warn", "program"]]);
  for (const { time } of found) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(Math.abs(Date.parse(String(found[0]!.time)) - Date.now())).toBeLessThan(60_000);
  expect(found[1]!.message).toBe('one\r\n{"level":"fatal"}');
});

it("says nothing of names that no line may have, and nothing at all where it is silent", () => {
  expect(lines(`startLog("info"); log.info("write", { password: "hush", token: "hush", sessionId: "hush", email: "a@b.org", actor: "x" });`)[0])
    .toMatchObject({ password: "…", token: "…", sessionId: "…", email: "…", actor: "x" });
  expect(lines(`startLog("silent"); log.error("fault", {});`)).toEqual([]);
});

it("a command's standard output is its answer: what it logs goes elsewhere, and only what is wrong", () => {
  expect(lines(`log.info("write", {});`)).toEqual([]);
});

it("of an exception: its kind, one line without secrets, and where it came from", () => {
  const fields = errorFields(Object.assign(new TypeError("cannot reach postgresql://app:hush@db.example.org/x for jane@example.org"), { code: "P1001", digest: "123", values: ["hush"] }));
  expect(fields).toMatchObject({ error: "TypeError", kind: "P1001", digest: "123" });
  expect(JSON.stringify(fields)).not.toMatch(/hush|jane/);
  expect(fields.stack).toContain("log.test.ts");
  const ofTheDriver = Object.assign(new Error("Raw query failed"), { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "53100" } } } });
  expect(errorFields(ofTheDriver).kind, "what the database said, and not what it is wrapped in").toBe("53100");
  expect(errorFields("a text")).toEqual({ error: "string", message: "a text" });
});
