import { describe, expect, it } from "vitest";
import { draftFrom, partiesIn, quotationOf, type Accepted } from "./intake-draft";
import { titleToWrite } from "./commitment-draft";
import { owing, partyNamed, type NamedParty } from "./party-names";

const party = (slug: string, kind: NamedParty["kind"], names: string[], within: string[] = []): NamedParty => ({ slug, kind, names, within });
const parties = [
  party("united-states", "government", ["United States", "Estados Unidos"]), party("mexico", "government", ["Mexico", "México"]),
  party("president-of-mexico", "office", ["President of Mexico", "Presidencia de México"], ["mexico"]),
  party("amlo", "person", ["Andrés Manuel López Obrador"], ["president-of-mexico"]), party("joe-biden", "person", ["Joe Biden"]),
  party("jill-biden", "person", ["Jill Biden"]),
];
const slug = (found: NamedParty | null) => found?.slug ?? null;

describe("the party that words name", () => {
  it.each<[(string | null)[], string | null]>([
    [["the United States"], "united-states"], [["Estados Unidos"], "united-states"], [["MEXICO"], "mexico"], [["México"], "mexico"],
    [[null, "Mexico"], "mexico"], [["our side", "the United States"], "united-states"], [["President López Obrador"], "amlo"],
    [["President Biden"], null], [["Joe Biden"], "joe-biden"], [["the United Kingdom"], null], [["States"], null], [["the"], null], [[""], null],
  ])("%j is %s", (wordings, expected) => expect(slug(partyNamed(wordings, parties))).toBe(expected));

  it("owes through what it belongs to", () => {
    expect(slug(owing(parties[3]!, parties))).toBe("mexico");
    expect(slug(owing(parties[1]!, parties))).toBe("mexico");
    expect(slug(owing(parties[4]!, parties))).toBeNull();
  });
});

const accepted = (change: Partial<Accepted["source"]> = {}, wordings: [string, "from" | "to"][] = []): Accepted => ({
  exact: "We will open two ports.", start: 5, kind: "commitment",
  proposal: { start: 5, end: 28, exact: "We will open two ports.", kind: "commitment", joint: false, offer: false, numbers: [], dates: [], topics: [], score: 1,
    parties: wordings.map(([wording, role]) => ({ wording, name: null, role })), reason: { code: "future-verb", trigger: "will", subject: "We" } },
  source: { slug: "call", language: "en", kind: "press-call", tier: "official", officialOf: "united-states", publishedOn: "2022-07-11", ...change },
});
const known = { parties, topics: ["border"] };

describe("a draft from a passage", () => {
  it("knows whom “we” means, and who speaks", () => {
    expect(partiesIn(accepted({}, [["we", "from"]]), "from", known).map(slug)).toEqual(["united-states"]);
    expect(quotationOf(accepted(), known)).toMatchObject({ speakers: ["united-states"], wording: "own", start: 5 });
    expect(quotationOf(accepted({ officialOf: null, tier: "independent", kind: "news-report" }, [["López Obrador", "from"]]), known)).toMatchObject({ speakers: ["amlo"], wording: "reported" });
  });
  it.each<[Partial<Accepted["source"]>, string, string]>([
    [{}, "We", "own-word"], [{}, "Mexico", "attributed"], [{ tier: "joint", officialOf: null }, "Mexico", "joint-text"], [{ officialOf: null, tier: "independent" }, "Mexico", "own-word"],
  ])("of %j says that %s owes it on its %s", (source, wording, basis) => {
    expect(draftFrom(accepted(source, [[wording, "from"]]), known, null).obligations).toMatchObject([{ basis, role: "owes", acceptance: null }]);
  });
  it("leaves open who owes where nobody is named", () => {
    expect(draftFrom(accepted({ officialOf: null }), known, null)).toMatchObject({ from: [], obligations: [{ party: "" }] });
  });
  it("is an offer or an ask of whom it is made to", () => {
    const offer = accepted({}, [["we", "from"], ["Mexico", "to"]]);
    offer.proposal!.offer = true;
    expect(draftFrom(offer, known, { kind: "renews", to: "ports", wording: "weaker" })).toMatchObject({
      kind: "offer", obligations: [{ party: "mexico", role: "offered-to", acceptance: "proposed" }], relations: [{ kind: "renews", to: "ports", wording: "weaker" }],
    });
  });
  it("has a title that is marked as to be written and fits its field", () => {
    expect(titleToWrite("We  will\nopen it.")).toBe("✎ We will open it.");
    expect(Array.from(titleToWrite("word ".repeat(100))).length).toBeLessThanOrEqual(140);
    expect(Array.from(titleToWrite("x".repeat(300))).length).toBeLessThanOrEqual(140);
  });
});
