import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Locked = { version?: string; license?: string; integrity?: string; resolved?: string; link?: boolean };
type Floor = { atLeast: string; below?: string; why: string };
const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(import.meta.dirname, file), "utf8")) as T;
const { floors, licences, exceptions } = read<{ floors: Record<string, Floor>; licences: string[]; exceptions: Record<string, string> }>("docs/security/floors.json");
const { packages } = read<{ packages: Record<string, Locked> }>("package-lock.json");
const locked = Object.entries(packages).filter(([place]) => place !== "").map(([place, one]) => ({ place, name: place.split("node_modules/").at(-1)!, ...one }));

/** -1, 0 or 1, as versions are ordered; what comes before a release ("-rc.1") is below it. */
function compare(a: string, b: string): number {
  const parts = (version: string) => [...version.split("-", 1)[0]!.split(".").map(Number), version.includes("-") ? 0 : 1];
  const [left, right] = [parts(a), parts(b)];
  return Math.sign(left.map((part, index) => part - right[index]!).find((difference) => difference !== 0) ?? 0);
}

describe("the packages that are locked (docs/security/floors.json, SECURITY.md)", () => {
  it.each(Object.entries(floors))("%s is nowhere below its floor", (name, { atLeast, below, why }) => {
    const found = locked.filter((one) => one.name === name);
    expect(found.length, "it is used").toBeGreaterThan(0);
    for (const { place, version } of found) {
      expect(compare(version!, atLeast), `${place} ${version}: ${why}`).toBeGreaterThanOrEqual(0);
      if (below !== undefined) expect(compare(version!, below), `${place} ${version}: ${why}`).toBe(-1);
    }
  });

  it("versions are compared as numbers", () => {
    expect([compare("16.4.10", "16.4.9"), compare("9.1.0", "10.0.0"), compare("4.24.15", "4.24.15"), compare("8.0.0-rc.1", "8.0.0")]).toEqual([1, -1, 0, -1]);
  });

  it("come from the registry and are what they were: each with its sha512, none from elsewhere", () => {
    expect(locked.filter(({ link, integrity }) => link === true || !integrity?.startsWith("sha512-")).map(({ place }) => place)).toEqual([]);
    const hosts = new Set(locked.flatMap(({ resolved }) => (resolved === undefined ? [] : [new URL(resolved).host])));
    expect([...hosts].filter((host) => host !== "registry.npmjs.org")).toEqual([]);
  });

  it("bear licences under which they may be used and passed on; those that name none are known", () => {
    const parts = (licence: string) => licence.replace(/[()]/g, "").split(/\s+and\s+/i);
    const isFine = (licence: string) => licence.split(/\s+OR\s+/).some((choice) => parts(choice).every((part) => licences.includes(part)));
    const odd = locked.filter(({ name, license }) => !(name in exceptions) && (license === undefined || !isFine(license)));
    expect(odd.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
    for (const name of Object.keys(exceptions)) expect(locked.some((one) => one.name === name), `${name} is used still`).toBe(true);
  });

  it("are pinned: package.json names versions, no ranges", () => {
    const { dependencies, devDependencies } = read<Record<string, Record<string, string>>>("package.json");
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });
});
