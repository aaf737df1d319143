import type { Metadata } from "next";
import { PageHead } from "@/ui/desk/page-head";
import { strangerLanguage } from "@/ui/desk/stranger-language";
import { WelcomeForm } from "@/ui/desk/account/welcome-form";
import { deskWords } from "@/ui/i18n/desk-words";
import type { Search } from "../search";
import { choosePasswordAction, lookAtLinkAction } from "./actions";

type Props = { searchParams: Search };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: deskWords(strangerLanguage((await searchParams).lang))("welcome.title") };
}

/**
 * Where a link leads. Its secret stands behind the "#" and stays in the browser until the form is sent,
 * so that this page is the same for every link and no log can hold one.
 */
export default async function WelcomePage({ searchParams }: Props) {
  const say = deskWords(strangerLanguage((await searchParams).lang));
  return (
    <div className="narrow">
      <PageHead title={say("welcome.title")} />
      <noscript><p className="notice notice-bad">{say("welcome.needsScript")}</p></noscript>
      <WelcomeForm look={lookAtLinkAction} action={choosePasswordAction} />
    </div>
  );
}
