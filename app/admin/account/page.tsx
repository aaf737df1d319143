import type { Metadata } from "next";
import Link from "next/link";
import { isHeldBack, type Actor } from "@/server/actor";
import { openSessions, openTokens, ownDigest, pastSignIns, secondFactorState } from "@/server/editor/account";
import { deskTimeZone } from "@/server/editor/desk-read";
import { DigestForm } from "@/ui/desk/account/digest-form";
import { LanguageForm } from "@/ui/desk/account/language-form";
import { PasswordForm } from "@/ui/desk/account/password-form";
import { SessionList } from "@/ui/desk/account/session-list";
import { SignInHistory } from "@/ui/desk/account/sign-in-history";
import { TokenForm } from "@/ui/desk/account/token-form";
import { TokenList } from "@/ui/desk/account/token-list";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { deskWords } from "@/ui/i18n/desk-words";
import { noticeOf, type Search } from "../search";
import { accountActor } from "./account-actor";
import { changePasswordAction, chooseDigestAction, chooseLanguageAction, endSessionsAction, makeTokenAction, revokeTokenAction } from "./actions";

const place = "/admin/account";

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords((await accountActor(place)).language)("account.title") };
}

export default async function AccountPage({ searchParams }: { searchParams: Search }) {
  const actor = await accountActor(place);
  const say = deskWords(actor.language);
  return (
    <div className="narrow">
      <PageHead title={say("account.title")} about={<p>{actor.name} · {say(`deskRole.${actor.role}`)}</p>} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      {actor.mustChangePassword ? <p className="notice notice-bad">{say("account.must")}</p> : null}
      <section aria-labelledby="password">
        <h2 id="password">{say("account.password")}</h2>
        <p className="soft">{say("account.everywhere")}</p>
        <PasswordForm action={changePasswordAction} />
      </section>
      {isHeldBack(actor) ? null : (
        <section aria-labelledby="language">
          <h2 id="language">{say("account.language")}</h2>
          <LanguageForm action={chooseLanguageAction} language={actor.language} />
        </section>
      )}
      {isHeldBack(actor) ? null : <Reminder actor={actor} />}
      {isHeldBack(actor) ? null : <Tokens actor={actor} />}
      {actor.mustChangePassword ? null : <AccountSecurity actor={actor} />}
    </div>
  );
}

/** How often what waits at the desk is told by e-mail: the link in each reminder leads here. */
async function Reminder({ actor }: { actor: Actor }) {
  const say = deskWords(actor.language);
  const { frequency, isSent } = await ownDigest(actor);
  return (
    <section aria-labelledby="reminder">
      <h2 id="reminder">{say("myDesk.digest.title")}</h2>
      <p className="soft">{say("myDesk.digest.about")} {isSent ? null : say("myDesk.digest.noMail")}</p>
      <DigestForm key={frequency} action={chooseDigestAction} chosen={frequency} />
    </section>
  );
}

/** What one's own programs write with. */
async function Tokens({ actor }: { actor: Actor }) {
  const say = deskWords(actor.language);
  const tokens = await openTokens(actor);
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{say("tokens.title")}</h2>
      <p className="soft">{say("tokens.about")} <Link href={actor.language === "es" ? "/es/data/api#writing" : "/data/api#writing"}>{say("tokens.reference")}</Link></p>
      <TokenList say={say} lang={actor.language} timeZone={deskTimeZone()} tokens={tokens} revoke={revokeTokenAction} />
      <details>
        <summary>{say("tokens.new")}</summary>
        <TokenForm action={makeTokenAction} />
      </details>
    </section>
  );
}

/** The second factor, where this account is open now, and who tried to open it. */
async function AccountSecurity({ actor }: { actor: Actor }) {
  const say = deskWords(actor.language);
  const [factor, sessions, signIns] = await Promise.all([secondFactorState(actor), openSessions(actor), pastSignIns(actor)]);
  const shared = { say, lang: actor.language, timeZone: deskTimeZone() };
  return (
    <>
      <section aria-labelledby="second-factor">
        <h2 id="second-factor">{say("factor.title")}</h2>
        <p>
          <strong>{say(factor.state === "on" ? "factor.on" : "factor.off")}</strong> {factor.state === "on" ? say("factor.left", { n: factor.recoveryCodesLeft }) : say("factor.about")}{" "}
          {factor.isDemanded ? say("factor.demanded") : null}
        </p>
        <p><Link className="button button-quiet" href="/admin/account/second-factor">{say(factor.state === "on" ? "factor.manage" : "factor.setUp")}</Link></p>
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">{say("sessions.title")}</h2>
        <p className="soft">{say("sessions.about")}</p>
        <SessionList {...shared} sessions={sessions} end={endSessionsAction} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{say("history.title")}</h2>
        <p className="soft">{say("history.about")}</p>
        <SignInHistory {...shared} signIns={signIns} />
      </section>
    </>
  );
}
