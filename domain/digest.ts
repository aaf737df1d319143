import { z } from "zod";
import { addDays, type PlainDate } from "./plain-date";

/** How often somebody is reminded by e-mail of what waits at the desk. Nobody is who did not ask for it. */
export const digestFrequencies = ["off", "daily", "weekly"] as const;
export type DigestFrequency = (typeof digestFrequencies)[number];
export type DigestSent = Exclude<DigestFrequency, "off">;

export const digestChoice = z.object({ digest: z.enum(digestFrequencies, { error: "required" }) });

/** What became of a reminder; `begun` stays where the process died on the way. */
export const digestOutcomes = ["begun", "sent", "refused", "unreachable"] as const;
export type DigestOutcome = (typeof digestOutcomes)[number];

/** The day by which a period is known: itself, or the Monday of its week. One reminder is sent in each. */
export function periodStart(frequency: DigestSent, today: PlainDate): PlainDate {
  if (frequency === "daily") return today;
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(today, -weekday);
}
