import Link from "next/link";
import type { ReactNode } from "react";
import type { Language } from "@/domain/language";
import { addressIn } from "@/ui/addresses";
import { DeskNav, type Waiting } from "./desk-nav";
import type { Say } from "@/ui/i18n/words";

type Person = {
  name: string; role: string; mayWork: boolean;
  waiting: Waiting;
};
type Props = {
  say: Say;
  language: Language;
  person: Person | null;
  /** For whoever is signed in. */
  signOut?: () => Promise<void>;
  children: ReactNode;
};

/** What stands around every page of the desk. A stranger sees no more of it than its name. */
export function DeskFrame({ say, language, person, signOut, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">{say("nav.skip")}</a>
      <header className="desk-head">
        <p className="desk-name"><Link href="/admin">Followthrough <span>{say("nav.desk")}</span></Link></p>
        {person?.mayWork ? <DeskNav role={person.role} waiting={person.waiting} /> : null}
        <div className="desk-person">
          <a href={addressIn(language, "/")}>{say("nav.public")}</a>
          {person ? (
            <details className="menu">
              <summary>{person.name}</summary>
              <ul>
                <li className="only-phone"><a href={addressIn(language, "/")}>{say("nav.public")}</a></li>
                <li><Link href="/admin/account">{say("nav.account")}</Link></li>
                <li><form action={signOut}><button type="submit">{say("nav.signOut")}</button></form></li>
              </ul>
            </details>
          ) : null}
        </div>
      </header>
      <main id="main" className="desk-main" tabIndex={-1}>{children}</main>
    </>
  );
}
