import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requestActor } from "@/server/actor";
import { deskWords } from "@/ui/i18n/desk-words";
import { deskPath } from "@/ui/desk/desk-path";
import { DoneNotice } from "@/ui/desk/done-notice";
import { PageHead } from "@/ui/desk/page-head";
import { SignInForm } from "@/ui/desk/sign-in-form";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string | string[]; notice?: string }> };

/** The only page of the desk for strangers. */
export default async function SignInPage({ searchParams }: Props) {
  const { next, notice } = await searchParams;
  const target = deskPath(next);
  if ((await requestActor()) !== null) redirect(target);
  const say = deskWords("en");
  return (
    <div className="narrow">
      <PageHead title={say("signIn.title")} />
      <DoneNotice say={say} notice={typeof notice === "string" ? notice : undefined} />
      <noscript><p className="notice notice-bad">{say("signIn.needsScript")}</p></noscript>
      <SignInForm next={target} />
    </div>
  );
}
