import type { Language } from "@/domain/language";
import { words } from "./i18n/words";

type Props = { by: string | null; reviewedBy: string | null; lang: Language };

/** Who published something, and the second person who reviewed it. */
export function Byline({ by, reviewedBy, lang }: Props) {
  const say = words(lang);
  if (by === null) return null;
  return <p className="mt-1 text-small text-soft">{reviewedBy === null ? say("changes.by", { name: by }) : say("changes.byTwo", { name: by, reviewer: reviewedBy })}</p>;
}
