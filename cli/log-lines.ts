type Line = Record<string, unknown> & { time: string; level: string; event: string };

/** Fields that stand in the beginning of the line that a person reads, or say nothing on one's own terminal. */
const placed = new Set(["time", "level", "event", "process", "request", "stack"]);

/** A line of the log, or null for what a program printed besides. */
function parsed(text: string): Line | null {
  if (!text.startsWith("{")) return null;
  try {
    const value = JSON.parse(text) as Partial<Line>;
    return typeof value.event === "string" && typeof value.time === "string" ? (value as Line) : null;
  } catch {
    return null;
  }
}

/** "22:41:07 warn  request  class=page status=503 ms=12": for a person at a terminal. */
function readable({ time, level, event, ...line }: Line): string {
  const fields = Object.entries(line).filter(([name, value]) => !placed.has(name) && value !== null && value !== "");
  const stack = typeof line.stack === "string" && level === "error" ? `\n    ${line.stack.replaceAll(" < ", "\n    ")}` : "";
  return `${new Date(time).toTimeString().slice(0, 8)} ${level.padEnd(5)} ${event}  ${fields.map(([name, value]) => `${name}=${String(value)}`).join(" ")}${stack}\n`;
}

/**
 * What a site prints, line by line: on a terminal readable, elsewhere JSON, one object a line and nothing else. What is
 * no line of the log (Node's own words before it dies) becomes one.
 */
export function logLines(show: (text: string, isOurs: boolean) => void, isTerminal: boolean, now: () => Date = () => new Date()): (text: string) => void {
  let rest = "";
  return (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines.filter((one) => one.trim() !== "")) {
      const known = parsed(line);
      if (isTerminal) show(known === null ? `${line}\n` : readable(known), known !== null);
      else show(known === null ? `${JSON.stringify({ level: "warn", time: now().toISOString(), event: "program", message: line })}\n` : `${line}\n`, known !== null);
    }
  };
}
