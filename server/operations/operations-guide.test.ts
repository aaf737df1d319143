import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { variableNames } from "../env";
import * as limits from "../limits";
import { logEvents } from "../log";

const checkout = path.resolve(import.meta.dirname, "../..");
const page = readFileSync(path.join(checkout, "docs/operations.md"), "utf8");
const cells = [...page.matchAll(/^\| (`.*)$/gm)].map(([, line = ""]) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);

/** The blocks of a kind, in their order; each line is a command. */
const commands = (kind: string): string[] =>
  [...page.matchAll(/^ *```(sh[ a-z-]*)\n([\s\S]*?)^ *```$/gm)].filter(([, found]) => found === kind).flatMap(([, , text = ""]) => text.trim().split("\n").map((line) => line.trim()));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync("/tmp/followthrough-operations-");
  chmodSync(folder, 0o711);
  mkdirSync(path.join(folder, "backups"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string) {
  const env: NodeJS.ProcessEnv = { ...process.env, TRACKER_DATA_DIR: path.join(folder, "data"), BACKUPS: path.join(folder, "backups"), DRILL: path.join(folder, "drill"), NODE_OPTIONS: "", VITEST: "" };
  for (const name of variableNames) if (name !== "TRACKER_DATA_DIR") delete env[name];
  return spawnSync("bash", ["-c", command], { cwd: checkout, env, encoding: "utf8" });
}

describe("docs/operations.md", () => {
  it("every command in it does what it says, in the order in which it stands", { timeout: 240_000 }, () => {
    const said: Record<string, string> = {};
    for (const command of commands("sh")) {
      const { status, stdout, stderr } = run(command);
      expect(status, `${command}\n${stdout}\n${stderr}`).toBe(0);
      said[command] = stdout;
    }
    expect(Object.keys(said).length).toBeGreaterThan(14);
    expect(said['TRACKER_DATA_DIR="$DRILL" npm run -s tracker -- restore "$BACKUPS/today.backup"']).toContain("No faults.");
    expect(said['TRACKER_DATA_DIR="$DRILL" npm run -s tracker -- verify']).toContain("No faults.");
    expect(said["npm run -s tracker -- migrate"]).toContain("up to date");
    expect(JSON.parse(said["npm sbom --package-lock-only --omit optional --sbom-format cyclonedx"]!)).toMatchObject({ bomFormat: "CycloneDX" });
  });

  it("what it gives as an example is a command that there is", { timeout: 30_000 }, () => {
    for (const command of commands("sh example")) expect(run(`${command} --help`).stdout).toContain("Usage: tracker");
  });

  it("every variable that is read is explained, and no other", () => {
    const table = cells.filter((row) => row.length === 4 && namesIn(row[0]!).every((name) => /^[A-Z_]+$/.test(name))).flatMap(([name]) => namesIn(name!));
    expect(table.sort()).toEqual([...variableNames].sort());
  });

  it("every event of the log is named, as the log itself explains it", () => {
    for (const [event, when] of Object.entries(logEvents)) expect(page).toContain(`| \`${event}\` | ${when} |`);
  });

  it("the limits that it names are those of the server", () => {
    const named = cells.filter(([name = "", value = ""]) => /^`\w+(\.\w+)?`$/.test(name) && /^\d+$/.test(value));
    expect(named.length).toBeGreaterThan(15);
    for (const [name = "", value] of named) {
      const [first = "", second] = name.replaceAll("`", "").split(".");
      const group = (limits as unknown as Record<string, number | Record<string, number>>)[first];
      expect(String(typeof group === "object" ? group[second ?? ""] : group), name).toBe(value);
    }
  });
});
