import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { rubricForEdit } from "@/server/editor/rubric-for-edit";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { RubricForm } from "@/ui/desk/rubric/rubric-form";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { Drafted } from "../drafts/drafted";
import { formDeskOf } from "../drafts/form-desk-of";
import { noticeOf, type Search } from "../search";
import { publishRubricAction } from "./actions";

const place = "/admin/rubric";
export const generateMetadata = () => deskTitle(place, "rubricDesk.title", "publish-rubric");

/** The rubric that holds, and the next version of it. */
export default async function RubricPage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "publish-rubric");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const [rubric, desk] = await Promise.all([rubricForEdit(actor), formDeskOf(actor, "rubric", searchParams, null)]);
  return (
    <div className="narrow rubric-form">
      <PageHead title={say("rubricDesk.title")} about={<p>{say("rubricDesk.about", { number: rubric.baseVersion })} {say("rubricDesk.inCode")}</p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)}><a href="/methodology#rubric">{say("commitment.seePublic")}</a></DoneNotice>
      <Drafted desk={desk} lang={actor.language}>
        <RubricForm key={rubric.baseVersion} action={publishRubricAction} rubric={rubric} />
      </Drafted>
    </div>
  );
}
