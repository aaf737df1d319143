import { permanentRedirect } from "next/navigation";
import { noSuchPage } from "@/app/no-such-page";
import type { Language } from "@/domain/language";
import { addressIn } from "@/ui/addresses";

type Result<T> = { found: T } | { movedTo: string } | null;

/** The record behind an address: an old address leads to the new one for good, an unknown one is a 404. */
export function foundOrElse<T>(result: Result<T>, section: string, lang: Language): T {
  if (result === null) noSuchPage();
  if ("movedTo" in result) permanentRedirect(addressIn(lang, `/${section}/${result.movedTo}`));
  return result.found;
}
