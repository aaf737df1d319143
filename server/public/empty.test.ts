import { describe, expect, it } from "vitest";
import { share } from "@/domain/tally";
import { createTestDatabase } from "../testing";
import { publishSurroundings } from "../testing-records";
import { filterChoices } from "./choices";
import { findCommitment, listCommitments } from "./commitments";
import { findEvent, listEvents } from "./events";
import { followUpsOf } from "./follow-ups";
import { overview } from "./overview";
import { findParty, listParties } from "./parties";
import { findSource, listSources } from "./sources";
import { findTopic, listTopics } from "./topics";

await createTestDatabase();
const none = { of: 0, assessed: 0, unknown: 0, counts: {} };

describe("a tracker with nothing in it", () => {
  it("reads none: no hundred per cent, no NaN", async () => {
    const page = await overview("en");
    expect(page).toMatchObject({
      owed: none, requested: none, counts: { commitment: 0, ask: 0, offer: 0, sources: 0 }, byTopic: [], byParty: [], latest: [], added: [], due: [],
      attention: { neverAssessed: 0, deadlinePassed: 0, overdue: 0, notCheckedFor: { obligations: 0 } }, neglect: { of: 0, notAssessed: 0, notChecked: 0 }, since: null, years: null, lastChange: null,
    });
    expect(share(page.owed.counts.delivered ?? 0, page.owed.of)).toBeNull();
    expect(JSON.stringify(page)).not.toMatch(/NaN|Infinity/);
  });

  it("lists nothing, on the one page that there is", async () => {
    expect(await listCommitments({ filter: {}, lang: "en" })).toEqual({ data: [], total: 0, page: 1, pages: 1, showing: null });
    expect(await listCommitments({ filter: { page: 99, q: "x", timeliness: "overdue" }, lang: "es" })).toEqual({ data: [], total: 0, page: 1, pages: 1, showing: null });
    expect(await Promise.all([listSources("en"), listTopics("en"), listParties("en"), listEvents("en")])).toEqual([[], [], [], []]);
    expect(await filterChoices("en")).toEqual({ topics: [], parties: [], events: [], sources: [], years: [] });
    expect(await followUpsOf("x", "en")).toEqual([]);
  });
});

describe("what is no record is not found, whatever is asked for", () => {
  it.each(["nothing", "USMX-1", "USMX-999999999", "usmx-1", "", " ", "../../etc/passwd", "'; DROP TABLE commitment; --", "a\u0000b", "%00", "x".repeat(5000), "Ñandú 🤝", "constructor"])("%.30j", async (reference) => {
    for (const find of [findCommitment, findSource, findTopic, findParty, findEvent]) expect(await find(reference, "en"), find.name).toBeNull();
    expect(await followUpsOf(reference, "en")).toEqual([]);
  });
});

it("topics and parties without commitments count nothing either", async () => {
  await publishSurroundings();
  for (const { owed, requested } of [...(await listTopics("en")), ...(await listParties("en"))]) expect({ owed, requested }).toEqual({ owed: none, requested: none });
  expect(await findTopic("border", "es")).toMatchObject({ found: { name: "Tema border", nameLang: "es", owed: none } });
  expect((await overview("en")).byTopic).toEqual([]);
});
