import { useCallback } from "react";
import { wordKey } from "@/ui/fields/form-context";
import { useSay } from "./words";

/**
 * A place of the input in words: "obligations.1.party" is "Obligation 2, Party". Each list and each
 * field on the way has its word; a step without one is left out.
 */
export function useLabelOf(): (path: string) => string {
  const say = useSay();
  return useCallback((path: string) => {
    const steps = path.split(".");
    const parts: string[] = [];
    steps.forEach((step, index) => {
      if (/^\d+$/.test(step)) return;
      const key = wordKey(steps.slice(0, index + 1).join("."));
      const next = steps[index + 1];
      const isLanguage = (step === "en" || step === "es") && index === steps.length - 1;
      if (isLanguage) parts.push(say(`language.${step}`));
      else if (next !== undefined && /^\d+$/.test(next) && say.has(`item.${key}`)) parts.push(say(`item.${key}`, { n: Number(next) + 1 }));
      else if (say.has(`field.${key}`)) parts.push(say(`field.${key}`));
    });
    return parts.length === 0 ? path : parts.join(", ");
  }, [say]);
}
