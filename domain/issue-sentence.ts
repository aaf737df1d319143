import type { Issue, IssueCode } from "./refusal";

/** The code of an issue as a program's author reads it; the desk's own sentences are for people at its forms. */
export function issueSentence(code: IssueCode, params: Issue["params"] = {}): string {
  const words = code.replaceAll("-", " ");
  const told = Object.entries(params).map(([name, value]) => `${name}: ${value}`).join(", ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${told === "" ? "" : ` (${told})`}.`;
}
