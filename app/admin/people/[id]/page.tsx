import { notFound } from "next/navigation";
import { uuid } from "@/domain/fields";
import { deskActor, type Actor } from "@/server/actor";
import { openSessions, pastSignIns } from "@/server/editor/account";
import { deskTimeZone } from "@/server/editor/desk-read";
import { deskPerson, type PersonForChange } from "@/server/editor/people";
import { ActButton } from "@/ui/desk/account/act-button";
import { SessionList } from "@/ui/desk/account/session-list";
import { SignInHistory } from "@/ui/desk/account/sign-in-history";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { NewLinkForm, RoleForm, SwitchOffForm } from "@/ui/desk/people/person-forms";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskTitle } from "../../desk-title";
import { noticeOf, type Search } from "../../search";
import { endSessionsAction, resetSecondFactorAction, sendNewLinkAction, setUserRoleAction, switchOffAction, switchOnAction } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata({ params }: Props) {
  return deskTitle(`/admin/people/${(await params).id}`, "nav.people", "manage-users");
}

/** What an administrator can do about one account. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await deskActor(`/admin/people/${id}`, "manage-users");
  const person = actor === null || !uuid.safeParse(id).success ? null : await deskPerson(actor, id);
  if (actor === null || person === null) notFound();
  const say = deskWords(actor.language);
  const isOff = person.state === "disabled";
  return (
    <div className="narrow">
      <PageHead
        title={person.name} crumbs={[{ href: "/admin/people", label: say("nav.people") }]}
        about={<p>{person.email} · {say(`deskRole.${person.role}`)} · {say(`people.state.${person.state}`)} · {say(person.hasSecondFactor ? "people.factorOn" : "people.factorOff")}</p>}
      />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      {isOff ? <ActButton action={switchOnAction} values={{ person: id }}>{say("people.switchOn")}</ActButton> : <Account actor={actor} person={person} />}
      <Access actor={actor} person={person} />
      {isOff ? null : (
        <section aria-labelledby="off">
          <h2 id="off">{say("people.switchOff")}</h2>
          <SwitchOffForm action={switchOffAction} person={id} inProgress={person.inProgress} heirs={person.heirs} />
        </section>
      )}
    </div>
  );
}

/** Role, password, second factor. */
function Account({ actor, person }: { actor: Actor; person: PersonForChange }) {
  const say = deskWords(actor.language);
  const isInvited = person.state === "invited" || person.state === "invitation-over";
  return (
    <>
      <section aria-labelledby="role">
        <h2 id="role">{say("column.role")}</h2>
        <p className="soft">{say("people.roleAbout")}</p>
        <RoleForm key={person.role} action={setUserRoleAction} person={person.id} role={person.role} />
      </section>
      <section aria-labelledby="link">
        <h2 id="link">{say("people.link.title")}</h2>
        <NewLinkForm action={sendNewLinkAction} person={person.id} purpose={isInvited ? "invitation" : "password-reset"} />
      </section>
      {person.hasSecondFactor ? (
        <section aria-labelledby="factor">
          <h2 id="factor">{say("factor.title")}</h2>
          <p className="soft">{say("people.removeFactorAbout")}</p>
          <ActButton action={resetSecondFactorAction} values={{ person: person.id }} danger>{say("people.removeFactor")}</ActButton>
        </section>
      ) : null}
    </>
  );
}

/** Where the account is open now, and who tried to open it. */
async function Access({ actor, person }: { actor: Actor; person: PersonForChange }) {
  const say = deskWords(actor.language);
  const [sessions, signIns] = await Promise.all([openSessions(actor, person.id), pastSignIns(actor, person.id)]);
  const shared = { say, lang: actor.language, timeZone: deskTimeZone() };
  return (
    <>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{say("sessions.title")}</h2>
        <SessionList {...shared} sessions={sessions} end={endSessionsAction} person={person.id} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{say("history.title")}</h2>
        <p className="soft">{say("history.about")}</p>
        <SignInHistory {...shared} signIns={signIns} />
      </section>
    </>
  );
}
