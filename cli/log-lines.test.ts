import { expect, it } from "vitest";
import { logLines } from "./log-lines";

const time = "2026-11-22T22:41:07.000Z";
const entry = JSON.stringify({ level: "warn", time, process: 7, event: "request", class: "page", status: 503, ms: 12, request: "abc" });

function shown(isTerminal: boolean, ...texts: string[]): string[] {
  const lines: string[] = [];
  const show = logLines((text) => lines.push(text), isTerminal, () => new Date(time));
  texts.forEach(show);
  return lines;
}

it("elsewhere than on a terminal every line is JSON, whoever printed it, in whatever pieces it came", () => {
  const lines = shown(false, `${entry.slice(0, 20)}`, `${entry.slice(20)}\n▲ Next.js\n\n{"not":"ours"}\n`);
  expect(lines.map((line) => JSON.parse(line) as { event: string }).map(({ event }) => event)).toEqual(["request", "program", "program"]);
  expect(lines[0]).toBe(`${entry}\n`);
});

it("on a terminal a person reads it", () => {
  const [line, other] = shown(true, `${entry}\nas it is\n`);
  expect(line).toMatch(/^\d\d:\d\d:\d\d warn {2}request {2}class=page status=503 ms=12\n$/);
  expect(other).toBe("as it is\n");
});
