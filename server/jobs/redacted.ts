const secrets: readonly [RegExp, string][] = [
  [/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, "$1…@"],
  [/[^\s@<>"'…/]+@[^\s@<>"'/]+\.[a-z]{2,}/gi, "…@…"],
  [/\b(password|secret|token|authorization|cookie)\b(\s*[=:]\s*)\S+/gi, "$1$2…"],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, "…"],
  [/\b(?:[0-9a-f]{1,4}:){3,}[0-9a-f:]*/gi, "…"],
];

/** What went wrong, in a line that people of the desk may read: no passwords, people, addresses of machines or places in the code. */
export function redacted(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !/^at .+:\d+/.test(line));
  // Prisma tells where it was called first, and what happened last.
  const line = (lines.length > 1 && /invocation/.test(message) ? lines.at(-1) : lines[0]) ?? "no message";
  return secrets.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line).slice(0, 300);
}
