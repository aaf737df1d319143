import { judgements } from "@/domain/status";
import type { Say } from "@/ui/i18n/words";

const wordKey = (steps: readonly string[]): string => steps.filter((step) => !/^\d+$/.test(step)).join("_");

/**
 * A place of the input in words: "obligations.1.party" is "Obligation 2, Party". Each list and each
 * field on the way has its word; a step without one is left out. A status of the rubric is called by its name.
 */
export function labelIn(say: Say, path: string): string {
  const steps = path.split(".");
  const parts = steps.flatMap((step, index) => {
    if (/^\d+$/.test(step)) return [];
    const key = wordKey(steps.slice(0, index + 1));
    const next = steps[index + 1];
    const isLast = index === steps.length - 1;
    if (isLast && (step === "en" || step === "es")) return [say(`language.${step}`)];
    if (key === "statuses" && next !== undefined && judgements[Number(next)] !== undefined) return [say(`status.${judgements[Number(next)]}`)];
    if (next !== undefined && /^\d+$/.test(next) && say.has(`item.${key}`)) return [say(`item.${key}`, { n: Number(next) + 1 })];
    return say.has(`field.${key}`) ? [say(`field.${key}`)] : [];
  });
  return parts.length === 0 ? path : parts.join(", ");
}
