import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { requestActor } from "@/server/actor";
import { siteLabel } from "@/server/editor/installation";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskPath } from "@/ui/desk/desk-path";
import { DoneNotice } from "@/ui/desk/done-notice";
import { OtherLanguage } from "@/ui/desk/account/other-language";
import { PageHead } from "@/ui/desk/page-head";
import { SignInForm } from "@/ui/desk/account/sign-in-form";
import { strangerLanguage } from "@/ui/desk/stranger-language";
import { noticeOf, type Search } from "../search";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: deskWords(strangerLanguage((await searchParams).lang))("signIn.submit") };
}

/** Where strangers come in. */
export default async function SignInPage({ searchParams }: Props) {
  const { next, lang } = await searchParams;
  const target = deskPath(next);
  if ((await requestActor()) !== null) redirect(target);
  const language = strangerLanguage(lang);
  const say = deskWords(language);
  return (
    <div className="narrow">
      <PageHead title={say("signIn.title")} />
      <DoneNotice say={say} notice={await noticeOf(searchParams)} />
      <noscript><p className="notice notice-bad">{say("signIn.needsScript")}</p></noscript>
      <SignInForm next={target} site={siteLabel()} />
      <p className="more-links">
        <Link href={`/admin/forgotten?lang=${language}`}>{say("signIn.forgotten")}</Link>
        <OtherLanguage say={say} language={language} place="/admin/sign-in" query={target === "/admin" ? {} : { next: target }} />
      </p>
    </div>
  );
}
