import { describe, expect, it } from "vitest";
import { observations } from "./observed-precision";
import { countsOf, developmentDocuments, heldOutDocuments, observationsOf } from "./testing-annotated";
import { figures, total } from "./testing-score";

/** Figures in percent that a change may raise and never lower. Documents that were kept aside have one floor together. */
const floors: Record<string, { recall: number; precision: number; kind: number }> = {
  "02-us-mexico-joint-declaration-2021-03": { recall: 100, precision: 100, kind: 100 },
  "04-los-angeles-declaration-fact-sheet-2022-06": { recall: 100, precision: 85.7, kind: 100 },
  "07-biden-lopez-obrador-remarks-2022-07": { recall: 90, precision: 88.9, kind: 91.7 },
  "08-us-canada-roadmap-2021-02": { recall: 100, precision: 97.2, kind: 100 },
  "background-call-lopez-obrador-visit-2022": { recall: 100, precision: 92.3, kind: 95.8 },
  "fact-sheet-us-mexico-cooperation-2021": { recall: 100, precision: 100, kind: 100 },
  "hled-fact-sheet-2022-09": { recall: 100, precision: 96, kind: 100 },
  "middle-east-remarks-2024-05": { recall: 96.6, precision: 95.6, kind: 100 },
  "pacific-fact-sheet-2023-11": { recall: 100, precision: 100, kind: 100 },
  "us-brazil-press-call-2023-09": { recall: 100, precision: 100, kind: 100 },
  "us-china-readout-2023-11": { recall: 100, precision: 93.3, kind: 100 },
  "us-colombia-remarks-2022-03": { recall: 100, precision: 97.3, kind: 97.2 },
  "us-eu-summit-part-four-2021-06": { recall: 100, precision: 96.3, kind: 96.2 },
  "us-eu-summit-statement-2021-06": { recall: 100, precision: 100, kind: 98 },
  "us-ireland-press-call-2021-03": { recall: 92.9, precision: 95.8, kind: 95.7 },
  "us-mexico-joint-announcement-2023-05": { recall: 100, precision: 91.7, kind: 100 },
  "us-mexico-remarks-2023-01": { recall: 57.1, precision: 75, kind: 100 },
  "us-philippines-joint-statement-2023-05": { recall: 100, precision: 88.5, kind: 100 },
  "us-singapore-joint-fact-sheet-2024-08": { recall: 92.9, precision: 100, kind: 96.9 },
  "us-south-africa-press-call-2022-09": { recall: 80, precision: 100, kind: 93.8 },
  "us-ukraine-remarks-2023-09": { recall: 88.2, precision: 87.5, kind: 95.2 },
  "us-vietnam-press-statements-2023-09": { recall: 94.7, precision: 100, kind: 100 },
  "voa-ethiopia-eritrea-2000-06": { recall: 100, precision: 85.2, kind: 95.7 },
};
// Precision was given for recall here: before, with fourteen documents, the floor was 94.3, 96.5 and 99.2; on documents kept aside 85.2, 93 and 97.8.
const floorOfAll = { recall: 97.4, precision: 94.5, kind: 98.2 };

/** Of other documents than before: those went over to the development ones. */
const floorOfHeldOut = { recall: 87, precision: 90.3, kind: 96.2 };

const documents = developmentDocuments();

describe("the reading of annotated documents", () => {
  it.each(documents.map((document) => [document.name, document] as const))("%s stays above its floor", (name, document) => {
    const reached = figures(countsOf(document));
    const floor = floors[name]!;
    expect(reached.recall).toBeGreaterThanOrEqual(floor.recall);
    expect(reached.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(reached.kind).toBeGreaterThanOrEqual(floor.kind);
  });

  it("stays above the floor of all", () => {
    const reached = figures(total(documents.map(countsOf)));
    expect(reached.recall).toBeGreaterThanOrEqual(floorOfAll.recall);
    expect(reached.precision).toBeGreaterThanOrEqual(floorOfAll.precision);
    expect(reached.kind).toBeGreaterThanOrEqual(floorOfAll.kind);
  });

  it("stays above the floor of the documents kept aside", () => {
    const reached = figures(total(heldOutDocuments().map(countsOf)));
    expect(reached.recall).toBeGreaterThanOrEqual(floorOfHeldOut.recall);
    expect(reached.precision).toBeGreaterThanOrEqual(floorOfHeldOut.precision);
    expect(reached.kind).toBeGreaterThanOrEqual(floorOfHeldOut.kind);
  });

  it("gives each rule the precision that was observed", () => {
    const counted = Object.fromEntries(Object.entries(observationsOf(documents)).sort().map(([rule, { right, all }]) => [rule, [right, all]]));
    expect(observations, `the table in observed-precision.ts should be ${JSON.stringify(counted)}`).toEqual(counted);
  });
});
