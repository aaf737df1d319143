import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { deskTimeZone } from "@/server/editor/desk-read";
import { deskSuggestion } from "@/server/editor/suggestions";
import { addressIn } from "@/ui/addresses";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { AcceptForm, DeclineForm } from "@/ui/desk/suggestions/answer-forms";
import { SuggestionAnswer, SuggestionWords } from "@/ui/desk/suggestions/suggestion-facts";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { noticeOf, type Search } from "../../search";
import { acceptSuggestionAction, declineSuggestionAction } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  return deskTitle(`/admin/suggestions/${(await params).id}`, "suggestions.title", "answer-suggestions");
}

/** One suggestion: what was sent, and the two ways to answer it. */
export default async function SuggestionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await deskActor(`/admin/suggestions/${id}`, "answer-suggestions");
  const found = actor === null ? null : await deskSuggestion(actor, id);
  if (actor === null || found === null) notFound();
  const { suggestion, commitment } = found;
  const say = deskWords(actor.language);
  const shared = { say, lang: actor.language, timeZone: deskTimeZone() };
  const targets = commitment.followed.map((followed) => ({
    value: `${followed.kind}:${followed.id}`, label: say(followed.kind === "obligation" ? "suggestions.intoFollowUp" : "suggestions.intoCondition", { name: followed.name.text }),
  }));
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ href: "/admin/suggestions", label: say("suggestions.title") }, { href: `/admin/commitments/${commitment.id}`, label: commitment.id }]}
        title={say("suggestions.one", { id: commitment.id })}
        about={<p><span lang={commitment.title.lang}>{commitment.title.text}</span> · <a href={addressIn(actor.language, `/commitments/${commitment.slug}`)}>{say("suggestions.publicPage")}</a></p>}
      />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <SuggestionWords {...shared} suggestion={suggestion} />
      {suggestion.answer !== null ? <SuggestionAnswer {...shared} suggestion={suggestion} /> : (
        <>
          <section aria-labelledby="accept">
            <h2 id="accept">{say("suggestions.accept")}</h2>
            <p className="soft">{say("suggestions.acceptAbout")} {say(suggestion.wantsAnswer ? "suggestions.willTell" : "suggestions.cannotTell")}</p>
            <AcceptForm action={acceptSuggestionAction} suggestion={id} targets={[...targets, { value: "commitment", label: say("suggestions.intoCommitment") }]} />
          </section>
          <section aria-labelledby="decline">
            <h2 id="decline">{say("suggestions.decline")}</h2>
            <DeclineForm action={declineSuggestionAction} suggestion={id} />
          </section>
        </>
      )}
    </div>
  );
}
