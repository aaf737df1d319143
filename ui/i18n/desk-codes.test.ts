import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { mailFailures } from "@/domain/account-link";
import { captureOrigins, captureWays, encodingChoices } from "@/domain/capture";
import { deadlinePrecisions, periodUnits } from "@/domain/deadline";
import { metadataPlaces } from "@/domain/document-metadata";
import { dateBases } from "@/domain/event";
import { passageLinks, passageStates, setAsideReasons } from "@/domain/intake";
import { fetchFailures, fetchRefusals } from "@/domain/fetching";
import { importChangeCodes } from "@/domain/import-change";
import { languages } from "@/domain/language";
import { digestFrequencies } from "@/domain/digest";
import { queueKinds, queueOrders } from "@/domain/queue";
import { queueActs } from "@/domain/queue-step";
import { edgeMoves } from "@/domain/passage-edges";
import { linkOutcomes } from "@/domain/link-check";
import { roles } from "@/domain/permissions";
import { redactionStates, redactionTargets } from "@/domain/redaction";
import { wordings } from "@/domain/quotation";
import { issueCodes, refusalReasons } from "@/domain/refusal";
import { textHoldings } from "@/domain/source";
import { signInFactors, signInResults } from "@/domain/user";
import { checkKinds } from "@/domain/verification";
import { deskWords } from "./desk-words";

const closedLists: [string, readonly string[]][] = [
  ["issues", issueCodes], ["refusals", refusalReasons], ["deskRole", roles], ["precision", deadlinePrecisions], ["deadlineForm.unit", periodUnits], ["dateBasis", dateBases],
  ["history.resultOf", signInResults], ["history.factorOf", signInFactors], ["people.why", mailFailures],
  ["myDesk.kind", queueKinds], ["myDesk.empty", queueKinds], ["myDesk.order", queueOrders], ["myDesk.did", [...queueActs, "unassign"]], ["myDesk.digest", digestFrequencies],
  ["textHeld", textHoldings], ["wording", wordings], ["language", languages], ["links.code", [...fetchFailures, ...fetchRefusals]], ["links.short", [...linkOutcomes, "never"]],
  ["linkCheck", linkOutcomes], ["verification.check", checkKinds],
  ["bringIn.change", importChangeCodes], ["bringIn.place", metadataPlaces], ["bringIn.origin", captureOrigins], ["bringIn.ways", captureWays],
  ["bringIn.holding", textHoldings], ["bringIn.encodings", encodingChoices],
  ["redactions.target", redactionTargets], ["redactions.state", redactionStates],
  ["intake.reason", setAsideReasons], ["intake.state", passageStates], ["intake.linked", passageLinks], ["intake.move", edgeMoves], ["intake.moveShort", edgeMoves],
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
