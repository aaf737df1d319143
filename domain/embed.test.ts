import { describe, expect, it } from "vitest";
import { embedPath, insideEmbed } from "./embed";

const today = "2026-11-22";
const inside = (address: string) => {
  const { pathname, searchParams } = new URL(address, "https://site.invalid");
  const result = insideEmbed(pathname, searchParams, today);
  return "path" in result ? result.path : result.problem.status;
};

describe("an embed", () => {
  it.each([
    ["/embed/commitments/USMX-7", "/embed/en/auto/commitments/USMX-7"],
    ["/embed/commitments/USMX-7?lang=es&theme=dark&asOf=2026-11-01", "/embed/es/dark/commitments/USMX-7"],
    ["/embed/list?topic=migration&theme=light", "/embed/en/light/list"],
    ["/embed/charts/standing?party=mexico", "/embed/en/auto/charts/standing"],
    ["/embed/charts/topics", "/embed/en/auto/charts/topics"],
    ["/embed/charts/numbers?indicator=h-2b-visas-promised&theme=dark", "/embed/en/dark/charts/numbers"], ["/embed/charts/progress?event=summit&lang=es", "/embed/es/auto/charts/progress"], ["/embed/charts/since", "/embed/en/auto/charts/since"],
    ["/embed/charts/numbers?topic=migration", 400], ["/embed/charts/since?topic=migration", 400],
    ["/embed/charts/topics?topic=migration", 400], ["/embed/commitments/USMX-7?topic=migration", 400], ["/embed/list?sort=changed", 400], ["/embed/list?lang=fr", 400],
    ["/embed/list?theme=dark&theme=light", 400], ["/embed/list?asOf=2026-11-23", 400], ["/embed/list?topic=", 400],
    ["/embed/", 404], ["/embed/en/auto/list", 404], ["/embed/charts/pie", 404], ["/embed/commitments/a/b", 404],
  ])("%s is inside at %s", (address, expected) => expect(inside(address)).toBe(expected));

  it("has an address that is read as it was made", () => {
    for (const place of [{ commitment: "USMX-7" }, { list: { topic: "migration", sort: "changed" as const, page: 3 } }, { chart: "standing" as const, of: { party: "mexico" } }, { chart: "numbers" as const, of: { indicator: "doses" } }, { chart: "timeline" as const, of: { event: "summit" } }]) {
      const address = embedPath(place, { lang: "es", theme: "dark", asOf: "2026-11-01" });
      expect(inside(address), address).toMatch(/^\/embed\/es\/dark\//);
    }
  });
});
