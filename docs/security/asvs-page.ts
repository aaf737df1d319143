import { outside, rows, type Row, type Standing } from "./asvs";

const chapters: Record<string, string> = {
  1: "Encoding and sanitising", 2: "Validation and business logic", 3: "Web front end", 4: "API and web service", 5: "Files", 6: "Authentication", 7: "Sessions",
  8: "Authorisation", 9: "Self-contained tokens", 11: "Cryptography", 12: "Communication", 13: "Configuration", 14: "Data protection", 15: "Code and architecture", 16: "Logging and errors",
};
const words: Record<Standing, string> = { met: "met", partly: "**partly**", operator: "operator", no: "**no**", na: "not applicable" };
export const chapterOf = ([id]: Row): string => id.split(".", 1)[0]!;

const cell = (text: string): string => text.replaceAll("|", "\\|");
const proof = (text: string): string => `\`${cell(text.split(" › ", 1)[0]!)}\``;

function line([id, level, standing, asks, how, proofs = []]: Row): string {
  return `| ${id} | ${level} | ${words[standing]} | ${cell(asks)} | ${cell(how)} | ${[...new Set(proofs.map(proof))].join(", ")} |`;
}

/** The page that a stranger reads: counts first, then what is not met, then every requirement. */
export function asvsPage(): string {
  const count = (standing: Standing) => rows.filter((row) => row[2] === standing).length;
  const excluded = outside.reduce((sum, { level1, level2 }) => sum + level1 + level2, 0);
  const head = [
    "# OWASP ASVS 5.0, levels 1 and 2", "",
    "Written by `npm run asvs` from [asvs.ts](asvs.ts), where each proof is named to the title of its test. The numbers are those of the [standard](https://github.com/OWASP/ASVS), whose texts are its own; what stands here are our words for them. **Verified by ourselves, not by an outside assessor.**", "",
    `Of 253 requirements ${count("met")} are met, ${count("partly")} in part, ${count("no")} not; ${count("operator")} are the operator's ([operations.md](../operations.md)); ${count("na") + excluded} are about nothing that there is here.`, "",
    "## Not met, or in part", "", ...rows.filter(([, , standing]) => standing === "no" || standing === "partly").map(([id, , , asks, how]) => `- **${id}** ${asks}: ${how}`), "",
    "## Chapters and sections that do not apply", "", ...outside.map(({ section, name, level1, level2, because }) => `- **${section}** ${name} (${level1 + level2}): ${because}`), "",
  ];
  const body = Object.entries(chapters).flatMap(([number, name]) => [
    `## ${number} ${name}`, "", "| number | level | | asks | how | shown by |", "|---|---|---|---|---|---|", ...rows.filter((row) => chapterOf(row) === number).map(line), "",
  ]);
  return `${[...head, ...body].join("\n").trimEnd()}\n`;
}
