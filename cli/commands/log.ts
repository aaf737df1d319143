import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { OperatorError } from "@/server/operations/operator-error";
import { accepted } from "../refused";
import { withTracker } from "../with-tracker";

type Options = {
  party?: string; condition?: string; kind: string; status?: string; effective?: string; checked?: string; note?: string; lang: string;
  confidence?: string; assertedBy?: string; reason?: string; qualifier?: string; searched?: string; because?: string;
  evidence?: string; json?: boolean;
};

/** `tracker log`: a follow-up by the same command and rules as the desk. */
export function addLog(program: Command): void {
  program
    .command("log <commitment>")
    .description('log a follow-up on an obligation of a commitment, named by its slug ("operational-task-force-fentanyl")')
    .option("--party <slug>", "whose obligation")
    .option("--condition <number>", "instead of a party: the condition, counted from 1")
    .option("--kind <kind>", "assessment or check", "assessment")
    .option("--status <status>", "e.g. in-progress, delivered, stalled")
    .option("--qualifier <qualifier>", "e.g. as-promised, modified, never-done, reversed")
    .option("--reason <reason>", "e.g. funding, law, court, unknown")
    .option("--effective <date>", "since when it holds: 2022-09-12, 2022-09, 2022-Q3, 2022")
    .option("--checked <day>", "the day of looking (default: today at the site)")
    .option("--note <text>", "what the public reads")
    .option("--lang <language>", "language of the note", "en")
    .option("--confidence <confidence>", "high, medium, low or disputed")
    .option("--asserted-by <who>", "self, counterpart, both or independent")
    .option("--searched <where>", "where was looked")
    .option("--because <why>", "why a closed status is left")
    .option("--evidence <file>", "JSON list of quotations: [{ source, exact, speakers }]")
    .option("--json", "print the result as JSON")
    .action(async (commitment: string, options: Options) => {
      const logged = await withTracker("tracker log", () => log(commitment, options));
      console.log(options.json ? JSON.stringify(logged) : `Logged entry ${logged.sequence} (${logged.id}).`);
    });
}

async function log(commitment: string, options: Options) {
  const [{ systemActor }, { findPlace }, { logFollowUp }, { siteDay }] = await Promise.all([
    import("@/server/actor"), import("@/server/editor/known-records"), import("@/server/commands/log-follow-up"), import("@/server/days"),
  ]);
  const actor = systemActor("cli");
  if ((options.party === undefined) === (options.condition === undefined))
    throw new OperatorError("Give either --party or --condition.", 2);
  const at = options.party === undefined ? { condition: Number(options.condition) - 1 } : { party: options.party };
  const place = await findPlace(actor, commitment, at);
  if (place === null) throw new OperatorError(`There is no such obligation or condition under "${commitment}".`, 1);
  const { kind, status, qualifier, reason, note, confidence, assertedBy, searched, because } = options;
  return accepted(await logFollowUp(actor, {
    ...("party" in at ? { obligation: place.id } : { condition: place.id }), kind, status, qualifier, reason, note, confidence,
    assertedBy, searched, because, effectiveOn: options.effective, checkedOn: options.checked ?? siteDay(), noteLang: options.lang,
    evidence: await evidenceIn(options.evidence), baseVersion: place.version,
  }));
}

async function evidenceIn(file: string | undefined): Promise<unknown> {
  if (file === undefined) return [];
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new OperatorError(`The evidence in ${file} cannot be read as JSON: ${error instanceof Error ? error.message : "unknown"}`, 2);
  }
}
