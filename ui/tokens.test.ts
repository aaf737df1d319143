import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { paperColours, withPaperColours } from "./charts/paper-colours";

const css = readFileSync(path.join(import.meta.dirname, "../app/globals.css"), "utf8");

/** The colour tokens of the first and the second `:root` block: light and dark. */
function tokensOf(block: number): Map<string, string> {
  const body = [...css.matchAll(/:root \{([^}]*)\}/g)][block]![1]!;
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const text = ["ink", "soft", "accent", "delivered", "partly", "progress", "notstarted", "stalled", "failed", "unknown", "danger"];

describe.each([["light", 0], ["dark", 1]] as const)("in the %s scheme", (_name, block) => {
  const tokens = tokensOf(block);
  const color = (name: string) => tokens.get(name)!;

  it.each(text.flatMap((name) => [[name, "paper"], [name, "card"]]))("%s on %s can be read", (name, ground) => {
    expect(contrast(color(name!), color(ground!))).toBeGreaterThanOrEqual(4.5);
  });

  it("marked words can be read, and so can the paper on a button", () => {
    expect(contrast(color("mark-ink"), color("mark"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color("paper"), color("accent"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color("paper"), color("danger"))).toBeGreaterThanOrEqual(4.5);
  });

  it("the edges of fields can be seen", () => {
    expect(contrast(color("rule"), color("paper"))).toBeGreaterThanOrEqual(3);
  });
});

it("embeds that are asked to be light or dark have the same colours", () => {
  const embed = readFileSync(path.join(import.meta.dirname, "../app/embed/embed.css"), "utf8");
  for (const [theme, block] of [["light", 0], ["dark", 1]] as const) {
    const body = new RegExp(`:root\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(embed)![1]!;
    expect(new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]))).toEqual(tokensOf(block));
  }
});

it("a chart that stands alone has the colours of the light scheme", () => {
  const light = tokensOf(0);
  for (const [name, colour] of Object.entries(paperColours)) expect(colour, name).toBe(light.get(name));
  expect(withPaperColours('fill="var(--ink)" stroke="var(--none)"')).toBe('fill="#1c2127" stroke="var(--none)"');
});
