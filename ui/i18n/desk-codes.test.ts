import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { mailFailures } from "@/domain/account-link";
import { deadlinePrecisions } from "@/domain/commitment";
import { dateBases } from "@/domain/event";
import { languages } from "@/domain/language";
import { roles } from "@/domain/permissions";
import { wordings } from "@/domain/quotation";
import { issueCodes, refusalReasons } from "@/domain/refusal";
import { textHoldings } from "@/domain/source";
import { signInFactors, signInResults } from "@/domain/user";
import { deskWords } from "./desk-words";

const closedLists: [string, readonly string[]][] = [
  ["issues", issueCodes], ["refusals", refusalReasons], ["deskRole", roles], ["precision", deadlinePrecisions], ["dateBasis", dateBases],
  ["textHeld", textHoldings], ["wording", wordings], ["language", languages], ["history.resultOf", signInResults], ["history.factorOf", signInFactors],
  ["people.why", mailFailures],
];

describe.each(languages)("the desk in %s", (language) => {
  const say = deskWords(language);

  it.each(closedLists)("has a sentence for every code of %s", (space, codes) => {
    expect(codes.filter((code) => !say.has(`${space}.${code}`))).toEqual([]);
  });

  it("has every sentence that its pages ask for by name", () => {
    const root = path.join(import.meta.dirname, "../..");
    const asked = ["app/admin", "ui/desk", "ui/fields"].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".tsx") || file.endsWith(".ts"))
        .flatMap((file) => [...readFileSync(path.join(root, folder, file), "utf8").matchAll(/\bsay\(\s*"([^"]+)"/g)].map((match) => match[1]!)));
    expect(asked.length).toBeGreaterThan(150);
    expect([...new Set(asked)].filter((key) => !say.has(key))).toEqual([]);
  });
});
