import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { languages } from "@/domain/language";
import { deskActor } from "@/server/actor";
import { deskTimeZone } from "@/server/editor/desk-read";
import { draftReview, type DraftReview } from "@/server/editor/draft-review";
import { DoneNotice } from "@/ui/desk/done-notice";
import "@/ui/desk/draft/draft.css";
import { BatchReview } from "@/ui/desk/draft/batch-review";
import { DiscardStep, PublishStep, ReopenStep, ReturnStep, SendStep } from "@/ui/desk/draft/draft-steps";
import { DraftTalk } from "@/ui/desk/draft/draft-talk";
import { saidElsewhere, WhatChanges } from "@/ui/desk/draft/what-changes";
import { PageHead } from "@/ui/desk/page-head";
import { AskRemoval } from "@/ui/desk/redactions/removed-text";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Say } from "@/ui/i18n/words";
import { deskTitle } from "../../desk-title";
import { noticeOf, readSearch, type Search } from "../../search";
import { commentDraftAction, discardDraftAction, publishDraftAction, reopenDraftAction, resendDraftAction, resolveCommentAction, returnDraftAction } from "../actions";
import { PublicPreview } from "./public-preview";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  const { id } = await params;
  return deskTitle(`/admin/drafts/${id}`, "draft.page", "write-draft");
}

/** A draft to be reviewed: what would change, what the public would see, what was said, and the decision. */
export default async function DraftPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await deskActor(`/admin/drafts/${id}`, "write-draft");
  if (actor === null) notFound();
  const { language } = actor;
  const query = await searchParams;
  const lang = readSearch(query, "preview", z.enum(languages)) ?? language;
  const draft = await draftReview(actor, id, lang, readSearch(query, "page", z.coerce.number().int().min(1).max(10_000)) ?? 1);
  if (draft === null) notFound();
  const [say, timeZone] = [deskWords(language), deskTimeZone()];
  const mayComment = draft.acts.includes("comment");
  const talk = { comments: draft.comments, comment: mayComment ? commentDraftAction : null, resolve: resolveCommentAction, draft: id, mayAskRemoval: draft.mayAskRemoval };
  return (
    <>
      <PageHead
        crumbs={[{ href: "/admin/drafts", label: say("nav.drafts") }]} title={draft.title?.text ?? say("draft.untitled")} lang={draft.title?.lang ?? language}
        about={<p><span className={`draft-state draft-state-${draft.state}`}>{say(`draft.state.${draft.state}`)}</span> {factsOf(draft, say).join(" · ")}</p>}
        actions={draft.form === null ? null : <Link className="button button-quiet" href={draft.form}>{say("draft.write")}</Link>}
      />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <Steps draft={draft} say={say} />
      {draft.state === "published" ? null : (
        <div className="review">
          {draft.batch !== null ? <BatchReview batch={draft.batch} lang={language} href={(page) => `/admin/drafts/${id}?page=${page}#batch`} />
            : <WhatChanges kind={draft.kind} current={draft.current} input={draft.input} quoted={draft.quoted} talk={talk} lang={language} timeZone={timeZone} />}
          <DraftTalk talk={{ ...talk, comments: saidElsewhere(draft.comments, draft.current, draft.input) }} notes={draft.notes} removed={draft.removed} lang={language} timeZone={timeZone} />
        </div>
      )}
      <PublicPreview draft={draft} lang={lang} deskLang={language} timeZone={timeZone} />
      {draft.mayAskRemoval ? <div className="below"><AskRemoval target="draft.payload" record={draft.id} lang={language} /></div> : null}
    </>
  );
}

const factsOf = (draft: DraftReview, say: Say): string[] => [
  kindOf(draft, say), ...(draft.title?.about ? [draft.title.about] : []), say("draft.by", { name: draft.author }),
  ...(draft.state === "published" && draft.reviewer !== null ? [say("draft.reviewedBy", { name: draft.reviewer })] : []),
];

const kindOf = ({ kind, input }: DraftReview, say: Say): string =>
  (kind === "disposition" && say.has(`dispose.title.${String(input.kind)}`) ? say(`dispose.title.${String(input.kind)}`) : say(`recordKind.${kind}`));

/** What this person may do with it now; a draft is published from its form or here, whichever is nearer. */
function Steps({ draft, say }: { draft: DraftReview; say: Say }) {
  const step = { draft: draft.id, version: draft.version, say };
  const may = (act: DraftReview["acts"][number]) => draft.acts.includes(act);
  return (
    <div className="draft-steps">
      {may("send") && draft.form === null ? <SendStep action={resendDraftAction} {...step} /> : null}
      {may("publish") ? <PublishStep action={publishDraftAction} {...step} /> : null}
      {may("return") ? <ReturnStep action={returnDraftAction} {...step} /> : null}
      {may("reopen") ? <ReopenStep action={reopenDraftAction} draft={draft.id} version={draft.version} label={say("draft.reopen")} /> : null}
      {may("discard") ? <DiscardStep action={discardDraftAction} {...step} /> : null}
    </div>
  );
}
