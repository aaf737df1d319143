import type { Metadata } from "next";
import Link from "next/link";
import { sendsMail } from "@/server/editor/installation";
import { ForgottenForm } from "@/ui/desk/account/forgotten-form";
import { OtherLanguage } from "@/ui/desk/account/other-language";
import { PageHead } from "@/ui/desk/page-head";
import { strangerLanguage } from "@/ui/desk/stranger-language";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Search } from "../search";
import { askForLinkAction } from "./actions";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: deskWords(strangerLanguage((await searchParams).lang))("forgotten.title") };
}

/** For who forgot the password: the same words for everybody, whether there is such an account or not. */
export default async function ForgottenPage({ searchParams }: Props) {
  const { lang, sent } = await searchParams;
  const language = strangerLanguage(lang);
  const say = deskWords(language);
  return (
    <div className="narrow">
      <PageHead title={say("forgotten.title")} about={sendsMail() ? <p>{say("forgotten.about")}</p> : null} />
      {sent === "yes" ? (
        <div className="notice notice-good" role="status">
          <p><strong>{say("forgotten.sent")}</strong></p>
          <p>{say("forgotten.sentMore")}</p>
        </div>
      ) : null}
      {sendsMail() ? <ForgottenForm action={askForLinkAction} /> : <p className="notice">{say("forgotten.noMail")}</p>}
      <p className="more-links">
        <Link href={`/admin/sign-in?lang=${language}`}>{say("forgotten.back")}</Link>
        <OtherLanguage say={say} language={language} place="/admin/forgotten" />
      </p>
    </div>
  );
}
