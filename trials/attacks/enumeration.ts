import type { Answer } from "../ask";
import { makePerson } from "../people";
import { forgetAttempts, signInDoor } from "../sign-in-door";
import { quantile, rounded } from "../statistics";
import type { Outcome, Trial, TrialContext } from "../trial";

/** The medians may differ by two milliseconds, or by a tenth where the machine is slow. */
const tolerance = { ms: 2, share: 0.1 };

export const trial: Trial = {
  id: "T4", title: "telling known addresses from unknown ones",
  mustHold: "An address that is known, one that is not, and one that is locked are answered alike, and as fast. Tried once more where only the time differed.",
  defaults: { rounds: 80 }, full: { rounds: 500 },
  async run(context) {
    const first = await compare(context);
    const isOnlyTime = first.violations.length > 0 && first.violations.every((violation) => violation.startsWith("the medians"));
    return isOnlyTime ? compare(context) : first;
  },
};

async function compare({ installation, rounds, signal }: TrialContext): Promise<Outcome> {
  const { url } = await installation();
  const name = `known-${Date.now().toString(36)}`;
  const known = await makePerson("editor", name);
  const door = await signInDoor(url);
  const violations = new Set<string>();
  const times = { known: [] as number[], unknown: [] as number[] };
  const timed = async (into: number[], email: string, address: string) => {
    const since = performance.now();
    const answer = await door(email, "a wrong password", address);
    into.push(performance.now() - since);
    return shape(answer);
  };
  for (let round = 0; round < rounds; round += 1) {
    signal.throwIfAborted();
    await forgetAttempts();
    const unknown = `${name.replace("known", "nobod")}@trial.example.org`;
    // Who comes first changes from round to round.
    const order = round % 2 === 0 ? ["known", "unknown"] as const : ["unknown", "known"] as const;
    const answers = [];
    for (const which of order) answers.push(await timed(times[which], which === "known" ? known.email : unknown, `198.51.${round >> 8}.${round & 255}`));
    if (answers[0] !== answers[1]) violations.add(`they are answered differently: ${answers.join(" | ")}`);
  }
  const locked = [];
  for (const [index, email] of [known.email, `${name}-nobody@trial.example.org`].entries()) {
    await forgetAttempts();
    for (let attempt = 0; attempt < 10; attempt += 1) await door(email, "a wrong password", `192.0.2.${index}`);
    locked.push(shape(await door(email, "a wrong password", `192.0.2.${index}`)));
  }
  await forgetAttempts();
  if (locked[0] !== locked[1] || !locked[0]!.startsWith("429")) violations.add(`locked ones are answered differently: ${locked.join(" | ")}`);
  const [median, other] = [quantile(times.known, 0.5), quantile(times.unknown, 0.5)];
  const allowed = Math.max(tolerance.ms, tolerance.share * Math.min(median, other));
  if (Math.abs(median - other) > allowed) violations.add(`the medians differ by ${rounded(Math.abs(median - other))} ms: known ${rounded(median)}, unknown ${rounded(other)}`);
  return { rounds, violations: [...violations], figures: { "known, median ms": rounded(median), "unknown, median ms": rounded(other), "rank test p": rankTest(times.known, times.unknown) } };
}

/** Everything that is said, but the day and what is new in every answer. */
function shape({ status, headers, body }: Answer): string {
  const told = Object.entries(headers).filter(([name]) => name !== "date" && name !== "set-cookie")
    .map(([name, value]) => `${name}: ${String(value).replaceAll(/'nonce-[^']+'/g, "'nonce'")}`).sort();
  const cookies = (headers["set-cookie"] ?? []).map((line) => line.replace(/=[^;]*/, "="));
  return [status, body, ...told, ...cookies].join("; ");
}

/** How likely two samples of one distribution differ by so much or more (Mann–Whitney, normal approximation, two-sided). */
function rankTest(a: readonly number[], b: readonly number[]): number {
  const ranked = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))].sort((x, y) => x.value - y.value);
  const rankSum = ranked.reduce((sum, { isA }, index) => sum + (isA ? index + 1 : 0), 0);
  const [n, m] = [a.length, b.length];
  const z = Math.abs(rankSum - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  // Abramowitz and Stegun 26.2.17, for the upper tail.
  const t = 1 / (1 + 0.2316419 * z);
  const tail = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.round(2 * tail * 1_000) / 1_000;
}
