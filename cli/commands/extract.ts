import type { Command } from "commander";
import type { Proposal, Reading } from "@/domain/extraction/proposal";
import type { Language } from "@/domain/language";
import { OperatorError } from "@/server/operations/operator-error";
import { documentText } from "../document-text";

type Options = { json?: boolean; language?: string; reasons: string };
type Say = (key: string, values?: Record<string, string>) => string;

/** `tracker extract`: what a document promises, asks and tells; it needs no database and changes nothing. */
export function addExtract(program: Command): void {
  program
    .command("extract <file>")
    .description("read a UTF-8 text and propose what it promises, asks, makes conditional and tells")
    .option("--language <language>", "language of the document, en or es (default: found out)")
    .option("--reasons <language>", "language of the reasons, en or es", "en")
    .option("--json", "print the proposals as a JSON array")
    .action(async (file: string, options: Options) => {
      const language = languageNamed(options.language);
      const text = await documentText(file);
      const { readDocument } = await import("@/domain/extraction/read-document");
      const reading = readDocument(text, language);
      const say = await sentences(languageNamed(options.reasons) ?? "en");
      process.stdout.write(options.json ? asJson(reading, say) : asText(reading, text, say));
    });
}

function languageNamed(name: string | undefined): Language | undefined {
  if (name === undefined || name === "en" || name === "es") return name;
  throw new OperatorError(`"${name}" is no language that can be read; en and es are.`, 2);
}

/** The desk's own sentences, so that terminal and desk give one reason in the same words. */
async function sentences(language: Language): Promise<Say> {
  const { deskWords } = await import("@/ui/i18n/desk-words");
  return deskWords(language) as unknown as Say;
}

const reasonOf = ({ reason: { code, trigger, subject } }: Proposal, say: Say): string =>
  say(`reading.reason.${code}`, { trigger, subject: subject ?? "", hasSubject: subject === null ? "no" : "yes" });

function asJson({ proposals }: Reading, say: Say): string {
  return `${JSON.stringify(proposals.map((proposal) => ({ ...proposal, reason: reasonOf(proposal, say) })), null, 1)}\n`;
}

function asText({ proposals, sentences: read }: Reading, text: string, say: Say): string {
  const lineAt = lineCounter(text);
  const entries = proposals.map((proposal) => {
    const kind = say(`reading.kind.${proposal.offer ? "offer" : proposal.kind}`);
    const words = proposal.exact.replace(/\s+/gu, " ");
    return `${kind} (line ${lineAt(proposal.start)}, ${Math.round(proposal.score * 100)} %)\n  ${words}\n  ${reasonOf(proposal, say)}.\n`;
  });
  const summary = `${proposals.length} proposals in ${read.length} sentences.\n`;
  return `${entries.join("\n")}${entries.length > 0 ? "\n" : ""}${summary}`;
}

/** The line of a place; asked in reading order, it goes through the text once. */
function lineCounter(text: string): (at: number) => number {
  const points = Array.from(text);
  let [line, read] = [1, 0];
  return (at) => {
    for (; read < at; read++) if (points[read] === "\n") line++;
    return line;
  };
}
