import { notFound } from "next/navigation";
import { deskActor } from "@/server/actor";
import { deskPeople } from "@/server/editor/people";
import { AddPersonForm } from "@/ui/desk/add-person-form";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { PeopleTable } from "@/ui/desk/people-table";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../desk-title";
import { noticeOf, type Search } from "../search";
import { addUserAction, resetPasswordAction, setUserRoleAction, switchUserAction } from "./actions";

const place = "/admin/people";
export const generateMetadata = () => deskTitle(place, "nav.people", "manage-users");

export default async function PeoplePage({ searchParams }: { searchParams: Search }) {
  const actor = await deskActor(place, "manage-users");
  if (actor === null) notFound();
  const say = deskWords(actor.language);
  const people = await deskPeople(actor);
  return (
    <>
      <PageHead title={say("nav.people")} about={<p>{say("people.about")}</p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <PeopleTable
        say={say} lang={actor.language} people={people}
        actions={{ reset: resetPasswordAction, role: setUserRoleAction, toggle: switchUserAction }}
      />
      <section className="narrow" aria-labelledby="add-person">
        <h2 id="add-person">{say("people.add")}</h2>
        <AddPersonForm action={addUserAction} />
      </section>
    </>
  );
}
