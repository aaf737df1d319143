import { describe, expect, it } from "vitest";
import { proposeSource, slugOf } from "./propose-source";

const text = "FACT SHEET: Labor pathways\n\nMarch 1, 2021\n\nThe United States and Mexico reaffirm the importance of the pathways.";

describe("what is proposed for a new source", () => {
  it("takes an official page of a government for one", () => {
    expect(proposeSource("https://www.whitehouse.gov/briefing-room/x", text)).toEqual({
      title: "FACT SHEET: Labor pathways", slug: "fact-sheet-labor-pathways", publisher: "The White House",
      publishedOn: "2021-03-01", tier: "official", kind: "official-page", language: "en", officialOf: "united-states",
    });
  });

  it("takes any other host for an independent report, and its name for the publisher", () => {
    const proposal = proposeSource("https://news.example.com/2022/07/12/story", "Una nota de la prensa que habla de las visas para los trabajadores");
    expect(proposal).toMatchObject({
      publisher: "news.example.com", tier: "independent", kind: "news-report", language: "es", publishedOn: "2022-07-12", officialOf: "",
    });
  });

  it("is not fooled by a host that only looks official", () => {
    expect(proposeSource("https://whitehouse.gov.example.com/", text).tier).toBe("independent");
    expect(proposeSource("javascript:alert(1)", text).publisher).toBe("");
  });

  it("claims nothing where there is nothing", () => {
    expect(proposeSource("", "")).toMatchObject({ title: "", slug: "", publisher: "", publishedOn: "", tier: "other" });
  });

  it("makes a slug that the schema accepts, ended at a word", () => {
    expect(slugOf("Más de 300,000 visas — ¿y después?")).toBe("mas-de-300-000-visas-y-despues");
    expect(slugOf("word ".repeat(40)).length).toBeLessThanOrEqual(75);
  });
});
