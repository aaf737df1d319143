import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import type { Actor } from "@/server/actor";
import { secondFactorState, type SecondFactorState } from "@/server/editor/account";
import { QrCode } from "@/ui/desk/account/qr-code";
import { ConfirmFactorForm, NewCodesForm, WithPasswordForm } from "@/ui/desk/account/second-factor-forms";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Say } from "@/ui/i18n/words";
import { accountActor } from "../account-actor";
import { beginAction, confirmAction, newCodesAction } from "./actions";

const place = "/admin/account/second-factor";

async function factorActor(): Promise<Actor> {
  const actor = await accountActor(place);
  // First things first: a one-time password is nobody's own.
  if (actor.mustChangePassword) redirect("/admin/account?must=1");
  return actor;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords((await factorActor()).language)("factor.title") };
}

/** Setting up a second factor in two steps, and what can be done about one that there is. */
export default async function SecondFactorPage() {
  const actor = await factorActor();
  const say = deskWords(actor.language);
  const factor = await secondFactorState(actor);
  return (
    <div className="narrow">
      <PageHead title={say("factor.title")} crumbs={[{ href: "/admin/account", label: say("account.title") }]} about={<p>{say("factor.about")}</p>} />
      {factor.state === "on" ? <Kept say={say} factor={factor} /> : <SetUp say={say} factor={factor} must={actor.mustSetUpSecondFactor} />}
    </div>
  );
}

function SetUp({ say, factor: { enrolment }, must }: { say: Say; factor: SecondFactorState; must: boolean }) {
  const notice = must ? <p className="notice notice-bad">{say("factor.must")}</p> : null;
  if (enrolment === null) {
    return <>{notice}<p>{say("factor.begin")}</p><WithPasswordForm action={beginAction} submit={say("factor.beginSubmit")} /></>;
  }
  return (
    <ConfirmFactorForm action={confirmAction}>
      {notice}
      <h2>{say("factor.scan")}</h2>
      <QrCode text={enrolment.address} label={say("factor.qr")} />
      <p>{say("factor.byHand")}<br /><code className="one-time">{enrolment.secret.match(/.{4}/g)!.join(" ")}</code></p>
      <h2>{say("factor.confirm")}</h2>
      <p className="soft">{say("factor.confirmAbout")}</p>
    </ConfirmFactorForm>
  );
}

function Kept({ say, factor: { recoveryCodesLeft, isDemanded } }: { say: Say; factor: SecondFactorState }) {
  return (
    <>
      <p><strong>{say("factor.on")}</strong> {say("factor.left", { n: recoveryCodesLeft })} {isDemanded ? say("factor.demanded") : null}</p>
      <section aria-labelledby="new-codes">
        <h2 id="new-codes">{say("factor.newCodes")}</h2>
        <p className="soft">{say("factor.newCodesAbout")}</p>
        <NewCodesForm action={newCodesAction} />
      </section>
      <section aria-labelledby="switch-off">
        <h2 id="switch-off">{say("factor.switchOffTitle")}</h2>
        <p className="soft">{say("factor.switchOffAbout")}</p>
        <p><Link className="button button-danger" href={`${place}/off`}>{say("factor.switchOff")}</Link></p>
      </section>
    </>
  );
}
