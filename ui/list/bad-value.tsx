import type { Language } from "@/domain/language";
import { words } from "../i18n/words";

/** A value that a filter does not know: named, and ignored. */
export function BadValue({ value, lang }: { value: string; lang: Language }) {
  return <p className="mt-1 text-small font-semibold text-danger">{words(lang)("list.bad", { value })}</p>;
}
