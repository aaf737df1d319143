import type { ReactNode } from "react";
import type { LinkOutcome } from "@/domain/link-check";

/** The state of an address as a shape: each differs in outline, so that it is told apart without colour. */
const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />;
const line = (d: string) => <path d={d} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />;

const shapes: Record<LinkOutcome, ReactNode> = {
  alive: <>{ring}{line("M5.2 8.2 7.2 10.2 10.9 6")}</>,
  changed: line("M3 13 4 9.7 11 2.8 13.3 5 6.3 12Z M9.4 4.4 11.6 6.6"),
  redirected: line("M2 8h11M9 4l4 4-4 4"),
  gone: <>{ring}{line("M3.8 12.2 12.2 3.8")}</>,
  unreachable: <><circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.1 2.1" />{line("M8 5v3.4M8 10.8v.2")}</>,
  refused: <>{line("M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5Z")}{line("M5.3 8h5.4")}</>,
};

export const linkColor: Record<LinkOutcome, string> = {
  alive: "text-delivered", changed: "text-stalled", redirected: "text-progress", gone: "text-failed", unreachable: "text-unknown", refused: "text-notstarted",
};

export function LinkMark({ outcome, className = "" }: { outcome: LinkOutcome; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false" className={`shrink-0 ${className}`}>{shapes[outcome]}</svg>
  );
}
