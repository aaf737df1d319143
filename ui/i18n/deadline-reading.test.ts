import { describe, expect, it } from "vitest";
import { deadlinePrecisions, type DeadlinePrecision } from "@/domain/deadline";
import { languages } from "@/domain/language";
import { deadlineReading } from "./deadline-reading";

type Given = Parameters<typeof deadlineReading>[0];
const deadline = (precision: DeadlinePrecision, given: Partial<Given> = {}): Given =>
  ({ precision, value: null, endsOn: null, event: null, series: null, count: null, unit: null, ...given });
const summit = { name: "Summit", heldOn: "2023-01-10" };
const series = { name: "High-Level Economic Dialogue" };

describe("how a deadline was read", () => {
  it.each<[Given, string, string]>([
    [deadline("day", { value: "2022-07-12", endsOn: "2022-07-12" }), "due on July 12, 2022", "vence el 12 de julio de 2022"],
    [deadline("month", { value: "2022-09", endsOn: "2022-09-30" }), "due in September 2022, read as September 30, 2022", "vence en septiembre de 2022, leído como el 30 de septiembre de 2022"],
    [deadline("quarter", { value: "2022-Q3", endsOn: "2022-09-30" }), "due in the third quarter of 2022, read as September 30, 2022", "vence en el tercer trimestre de 2022, leído como el 30 de septiembre de 2022"],
    [deadline("year", { value: "2022", endsOn: "2022-12-31" }), "due in 2022, read as December 31, 2022", "vence en 2022, leído como el 31 de diciembre de 2022"],
    [deadline("fiscal-year", { value: "FY2022-US", endsOn: "2022-09-30" }), "due in fiscal year 2022 (United States), read as September 30, 2022", "vence en el año fiscal 2022 (Estados Unidos), leído como el 30 de septiembre de 2022"],
    [deadline("event", { event: summit, endsOn: "2023-01-10" }), "by “Summit” (January 10, 2023), read as January 10, 2023", "a más tardar en «Summit» (10 de enero de 2023), leído como el 10 de enero de 2023"],
    [deadline("event", { event: { name: "Summit", heldOn: null } }), "by “Summit”, whose date has not been recorded yet", "a más tardar en «Summit», cuya fecha todavía no consta"],
    [deadline("next-in-series", { series }), "by the next High-Level Economic Dialogue, which has not been recorded yet", "a más tardar en la próxima reunión de la serie High-Level Economic Dialogue, que todavía no consta"],
    [deadline("next-in-series", { series, event: summit, endsOn: "2023-01-10" }),
      "by the next High-Level Economic Dialogue, on record as “Summit” (January 10, 2023), read as January 10, 2023",
      "a más tardar en la próxima reunión de la serie High-Level Economic Dialogue, que consta como «Summit» (10 de enero de 2023), leído como el 10 de enero de 2023"],
    [deadline("period-after-event", { event: summit, count: 90, unit: "days", endsOn: "2023-04-10" }),
      "within 90 days of “Summit” (January 10, 2023), read as April 10, 2023", "dentro de 90 días a partir de «Summit» (10 de enero de 2023), leído como el 10 de abril de 2023"],
    [deadline("period-after-event", { count: 1, unit: "months" }), "within 1 month of an event that has not been recorded yet", "dentro de 1 mes a partir de un encuentro que todavía no consta"],
    [deadline("as-soon-as-possible"), "as soon as possible: no day can be named", "lo antes posible: no puede decirse un día"],
    [deadline("none"), "no deadline is stated", "no se fija plazo"],
  ])("%j", (given, en, es) => expect([deadlineReading(given, "en"), deadlineReading(given, "es")]).toEqual([en, es]));

  it("has a sentence for every rule, resolved or not", () => {
    for (const lang of languages) for (const precision of deadlinePrecisions)
      expect(deadlineReading(deadline(precision, { count: 2, unit: "weeks" }), lang), precision).not.toContain("deadline.");
  });
});
