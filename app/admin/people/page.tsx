import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { publicationSetting, rolesWithSecondFactor, sendsMail } from "@/server/editor/installation";
import { deskPeople } from "@/server/editor/people";
import { DoneNotice } from "@/ui/desk/done-notice";
import { DownloadLinks } from "@/ui/desk/download-links";
import { PageHead } from "@/ui/desk/page-head";
import { AddPersonForm } from "@/ui/desk/people/add-person-form";
import { PeopleTable } from "@/ui/desk/people/people-table";
import { FactorRolesForm } from "@/ui/desk/people/person-forms";
import { PublicationForm } from "@/ui/desk/people/publication-form";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";
import { changePublicationAction, changeSecondFactorRolesAction, invitePersonAction } from "./actions";

const place = "/admin/people";
export const generateMetadata = () => deskTitle(place, "nav.people", "manage-users");

export default async function PeoplePage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "manage-users");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const [people, demanded, publication] = await Promise.all([deskPeople(actor), rolesWithSecondFactor(actor), publicationSetting(actor)]);
  return (
    <>
      <PageHead title={say("nav.people")} about={<p>{say("people.about")}</p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <PeopleTable say={say} lang={actor.language} people={people} />
      <DownloadLinks say={say} list="people" />
      <section className="narrow" aria-labelledby="add-person">
        <h2 id="add-person">{say("people.add")}</h2>
        <p className="soft">{say("people.addAbout")} {say(sendsMail() ? "people.mails" : "people.noMail")}</p>
        <AddPersonForm action={invitePersonAction} language={actor.language} />
      </section>
      <section className="narrow" aria-labelledby="second-factor">
        <h2 id="second-factor">{say("people.demand")}</h2>
        <p className="soft">{say("people.demandAbout")}</p>
        <FactorRolesForm action={changeSecondFactorRolesAction} chosen={demanded} />
      </section>
      <section className="narrow" aria-labelledby="publication">
        <h2 id="publication">{say("draft.setting.title")}</h2>
        <p className="soft">{say("draft.setting.about")}</p>
        <PublicationForm action={changePublicationAction} chosen={publication} />
      </section>
    </>
  );
}
