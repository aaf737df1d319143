import { describe, expect, it } from "vitest";
import { mostAlike, numbersIn, tellingWords, type Tracked } from "./similarity";

const tracked = (id: string, exact: string, change: Partial<Tracked> = {}): Tracked =>
  ({ id, title: exact, quotations: [{ id: `${id}-q`, exact }], parties: ["united-states"], topics: ["migration"], ...change });
const visas = tracked("visas", "The United States will issue 11,500 H-2B visas to workers from Central America.");
const ports = tracked("ports", "We will modernize the ports of entry along the border.", { topics: ["border"] });
const others = Array.from({ length: 20 }, (_, n) => tracked(`other-${n}`, `Mexico will hold consultation number ${n + 30} on fisheries.`, { parties: ["mexico"], topics: [] }));

describe("similarity", () => {
  it("puts the same promise in other words first, and says why", () => {
    const [best] = mostAlike({ text: "A total of 11,500 H-2B visas are to be set aside for Central American workers.", parties: ["united-states"], topics: ["migration"] }, [ports, ...others, visas], 3);
    expect(best).toMatchObject({ id: "visas", quotation: "visas-q", numbers: ["11,500"], parties: ["united-states"], topics: ["migration"] });
    expect(best!.words).toBeGreaterThan(0.3);
  });
  it("is one for the same words and nothing for others", () => {
    expect(mostAlike({ text: ports.title, parties: [], topics: [] }, [ports, visas], 2)[0]).toMatchObject({ id: "ports", words: 1 });
    expect(mostAlike({ text: "Weather was fine.", parties: ["united-states"], topics: ["migration"] }, [visas, ports], 5)).toEqual([]);
    expect(mostAlike({ text: "", parties: [], topics: [] }, [visas], 5)).toEqual([]);
  });
  it.each<[string, [number, string][]]>([
    ["11,500 visas by 2022", [[11_500, "11,500"]]], ["$1.5 billion", [[1_500_000_000, "1.5 billion"]]], ["65 millones de dólares", [[65_000_000, "65 millones"]]],
    ["in 2021, 2 ports, COVID-19 and H-2B in FY21", []], ["half of 300,000", [[300_000, "300,000"]]],
  ])("reads the numbers of “%s”", (text, expected) => expect([...numbersIn(text)]).toEqual(expected));
  it("finds the same telling words in every form of them, and none in filling", () => {
    expect(tellingWords("We are launching the visas")).toEqual(tellingWords("they launched a visa"));
    expect([...tellingWords("and of the they will have been")]).toEqual([]);
  });
  it("stays quick on long hostile text", () => {
    const started = performance.now();
    mostAlike({ text: "1,111".repeat(20_000), parties: [], topics: [] }, [tracked("long", "visa ".repeat(20_000))], 3);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
