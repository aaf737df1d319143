import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { secondFactorState } from "@/server/editor/account";
import { WithPasswordForm } from "@/ui/desk/account/second-factor-forms";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { accountActor } from "../../account-actor";
import { switchOffAction } from "../actions";

const place = "/admin/account/second-factor/off";

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords((await accountActor(place)).language)("factor.switchOffTitle") };
}

/** The password is asked for: a thief of a session must not open the account for good. */
export default async function SwitchOffPage() {
  const actor = await accountActor(place);
  if ((await secondFactorState(actor)).state !== "on") redirect("/admin/account/second-factor");
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead
        title={say("factor.switchOffTitle")} crumbs={[{ href: "/admin/account/second-factor", label: say("factor.title") }]}
        about={<p>{say("factor.switchOffAbout")}</p>}
      />
      <WithPasswordForm action={switchOffAction} submit={say("factor.switchOff")} />
    </div>
  );
}
