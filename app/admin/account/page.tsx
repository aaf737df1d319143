import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestActor } from "@/server/actor";
import { deskWords } from "@/ui/i18n/desk-words";
import { DoneNotice } from "@/ui/desk/done-notice";
import { LanguageForm } from "@/ui/desk/language-form";
import { PageHead } from "@/ui/desk/page-head";
import { PasswordForm } from "@/ui/desk/password-form";
import { changePasswordAction, chooseLanguageAction } from "./actions";

/** Not deskActor: with a one-time password this is the one page that is open. */
async function accountActor() {
  const actor = await requestActor();
  if (actor === null) redirect("/admin/sign-in?next=/admin/account");
  return actor;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords((await accountActor()).language)("account.title") };
}

type Props = { searchParams: Promise<{ notice?: string }> };

export default async function AccountPage({ searchParams }: Props) {
  const actor = await accountActor();
  const { notice } = await searchParams;
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead title={say("account.title")} about={<p>{actor.name}</p>} />
      <DoneNotice say={say} notice={notice} />
      {actor.mustChangePassword ? <p className="notice notice-bad">{say("account.must")}</p> : null}
      <section aria-labelledby="password">
        <h2 id="password">{say("account.password")}</h2>
        <p className="soft">{say("account.everywhere")}</p>
        <PasswordForm action={changePasswordAction} />
      </section>
      {actor.mustChangePassword ? null : (
        <section aria-labelledby="language">
          <h2 id="language">{say("account.language")}</h2>
          <LanguageForm action={chooseLanguageAction} language={actor.language} />
        </section>
      )}
    </div>
  );
}
