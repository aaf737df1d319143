"use client";
import { useEffect, useRef, type ReactNode } from "react";
import type { Language } from "@/domain/language";

type Props = { title: string; about: { text: string; lang: Language }; actions: ReactNode; children: ReactNode };

/** What a row of the queue opened under itself; it takes the focus, so that what follows is about it. */
export function OpenPanel({ title, about, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest("section")?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <section id="follow-up" className="open-panel" aria-labelledby="open-panel-title">
      <div className="page-head-row">
        <h2 ref={heading} id="open-panel-title" tabIndex={-1}>{title}</h2>
        <div className="page-actions">{actions}</div>
      </div>
      <p className="soft" lang={about.lang}>{about.text}</p>
      {children}
    </section>
  );
}
