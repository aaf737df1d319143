import Link from "next/link";
import type { Language } from "@/domain/language";
import type { Say } from "@/ui/i18n/words";

type Props = { say: Say; origin: { intake: string; passage: string; exact: string; language: Language; source: string; numbers: string | null } };

/** Above the form of a commitment that was begun at the intake desk: the passage it comes from. */
export function DraftOrigin({ say, origin }: Props) {
  return (
    <aside className="draft-origin notice" aria-label={say("intake.draftFrom")}>
      <p className="soft">{say("intake.draftFrom")} · {origin.source}</p>
      <blockquote lang={origin.language}>{origin.exact}</blockquote>
      {origin.numbers ? <p>{say("intake.draftNumbers", { numbers: origin.numbers })}</p> : null}
      <p className="soft">{say("intake.draftTitle")}</p>
      <p><Link href={`/admin/intake/${origin.intake}?passage=${origin.passage}`}>{say("intake.backToDesk")}</Link></p>
    </aside>
  );
}
