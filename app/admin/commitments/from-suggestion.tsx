import Link from "next/link";
import { uuid } from "@/domain/fields";
import type { Actor } from "@/server/actor";
import { can } from "@/domain/permissions";
import { deskTimeZone } from "@/server/editor/desk-read";
import { deskSuggestion } from "@/server/editor/suggestions";
import { SuggestionWords } from "@/ui/desk/suggestions/suggestion-facts";
import { deskWords } from "@/ui/i18n/desk-words";
import { readSearch, type Search } from "../search";

/** Above a form that was begun for a reader's suggestion: what the reader wrote. */
export async function FromSuggestion({ actor, searchParams }: { actor: Actor; searchParams: Search }) {
  const id = readSearch(await searchParams, "suggestion", uuid);
  const found = id === null || !can(actor.role, "answer-suggestions") ? null : await deskSuggestion(actor, id);
  if (found === null) return null;
  const say = deskWords(actor.language);
  return (
    <div>
      <p className="soft">{say("suggestions.from")} · <Link href={`/admin/suggestions/${id}`}>{say("suggestions.back")}</Link></p>
      <SuggestionWords say={say} lang={actor.language} timeZone={deskTimeZone()} suggestion={found.suggestion} />
    </div>
  );
}
