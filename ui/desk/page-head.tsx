import Link from "next/link";
import type { ReactNode } from "react";

type Crumb = { href: string; label: string };
type Props = { title: ReactNode; lang?: string; crumbs?: readonly Crumb[]; about?: ReactNode; actions?: ReactNode };

/** The top of a page of the desk: where it stands, what it is, what can be begun from it. */
export function PageHead({ title, lang, crumbs = [], about, actions }: Props) {
  return (
    <header className="page-head">
      {crumbs.length > 0 ? (
        <p className="crumbs">
          {crumbs.map(({ href, label }) => <span key={href}><Link href={href}>{label}</Link></span>)}
        </p>
      ) : null}
      <div className="page-head-row">
        <h1 lang={lang}>{title}</h1>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </div>
      {about ? <div className="page-about">{about}</div> : null}
    </header>
  );
}
