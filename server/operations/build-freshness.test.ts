import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { buildFolder, isComplete, markComplete, removeOldBuilds, useBuild } from "./build-freshness";

const checkout = mkdtempSync(path.join(os.tmpdir(), "followthrough-build-"));
const page = path.join(checkout, "app", "page.tsx");
afterAll(() => rmSync(checkout, { recursive: true }));
beforeEach(() => {
  mkdirSync(path.dirname(page), { recursive: true });
  writeFileSync(page, "one");
});

const folder = () => buildFolder(checkout, ".next-site");

test("a build belongs to the content of the sources, not to their dates", () => {
  const first = folder();
  utimesSync(page, 0, 0);
  expect(folder()).toBe(first);
  writeFileSync(page, "two");
  expect(folder()).not.toBe(first);
});

test("tests are no part of the site", () => {
  const first = folder();
  writeFileSync(path.join(checkout, "app", "page.test.tsx"), "test");
  expect(folder()).toBe(first);
});

test("a build is complete only when it was marked so", () => {
  const absolute = path.join(checkout, folder());
  expect(isComplete(absolute)).toBe(false);
  markComplete(absolute);
  expect(isComplete(absolute)).toBe(true);
});

test("old builds are removed, but none that a server uses", () => {
  const root = path.join(checkout, ".next-old");
  const builds = [1, 2, 3, 4, 5, 6].map((day) => {
    const build = path.join(root, `build-${day}`);
    mkdirSync(build, { recursive: true });
    return build;
  });
  const [oldest = ""] = builds;
  const release = useBuild(oldest);
  builds.forEach((build, day) => utimesSync(build, day + 1, day + 1));
  removeOldBuilds(root);
  expect(builds.map((build) => existsSync(build))).toEqual([true, false, false, true, true, true]);
  release();
  utimesSync(oldest, 1, 1);
  removeOldBuilds(root);
  expect(existsSync(oldest)).toBe(false);
});
