import type { ReactNode } from "react";

/**
 * Status as a shape: with the word beside it, and the colour last. Each shape differs in outline, so
 * that it is told apart in print, in forced colours and by whoever sees colours differently.
 */
const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />;
const tick = <path d="M5 8.3 7.2 10.5 11.2 5.8" fill="none" stroke="var(--paper)" strokeWidth="1.75" />;
const disc = <circle cx="8" cy="8" r="6.75" fill="currentColor" />;
const square = <rect x="2" y="2" width="12" height="12" rx="2" fill="none" stroke="currentColor" strokeWidth="1.75" />;
const diamond = <path d="M8 1 15 8 8 15 1 8Z" fill="currentColor" />;

const shapes: Record<string, ReactNode> = {
  "not-assessed": <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.1 2.1" />,
  "not-started": ring,
  "in-progress": <>{ring}<path d="M8 8V2a6 6 0 0 1 6 6Z" fill="currentColor" /></>,
  "partly-delivered": <>{ring}<path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" /></>,
  delivered: <>{disc}{tick}</>,
  stalled: <>{square}<path d="M6.25 5.2v5.6M9.75 5.2v5.6" stroke="currentColor" strokeWidth="1.75" /></>,
  "not-delivered": <>{diamond}<path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" stroke="var(--paper)" strokeWidth="1.6" /></>,
  withdrawn: <>{square}<path d="M4.8 8h6.4" stroke="currentColor" strokeWidth="1.75" /></>,
  "not-verifiable": <><path d="M8 1.6 15 14H1Z" fill="none" stroke="currentColor" strokeWidth="1.6" /><path d="M8 6.2v3.4M8 11.2v1.2" stroke="currentColor" strokeWidth="1.6" /></>,
  mixed: <><path d="M8 2a6 6 0 0 0 0 12Z" fill="currentColor" /><path d="M10.5 2.6a6 6 0 0 1 0 10.8" fill="none" stroke="currentColor" strokeWidth="1.75" /></>,
  reported: <><path d="M2 3h12v8H7l-3 3v-3H2Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 1.6" /></>,
  proposed: <><path d="M2 3h12v8H7l-3 3v-3H2Z" fill="none" stroke="currentColor" strokeWidth="1.6" /></>,
  accepted: <><path d="M1.5 2.5h13v9H7l-3 3v-3H1.5Z" fill="currentColor" /><path d="m5.2 7 2 2 3.6-4" fill="none" stroke="var(--paper)" strokeWidth="1.6" /></>,
  "accepted-in-part": <><path d="M2 3h12v8H7l-3 3v-3H2Z" fill="none" stroke="currentColor" strokeWidth="1.6" /><path d="M8 3h6v8H8Z" fill="currentColor" /></>,
  noted: <><path d="M2 3h12v8H7l-3 3v-3H2Z" fill="none" stroke="currentColor" strokeWidth="1.6" /><path d="M5 7h6" stroke="currentColor" strokeWidth="1.6" /></>,
  refused: <><path d="M2 3h12v8H7l-3 3v-3H2Z" fill="none" stroke="currentColor" strokeWidth="1.6" /><path d="m6 5 4 4m0-4-4 4" stroke="currentColor" strokeWidth="1.6" /></>,
  lapsed: <><path d="M3 2h10M3 14h10M4 2c0 4 8 8 8 12M12 2c0 4-8 8-8 12" fill="none" stroke="currentColor" strokeWidth="1.5" /></>,
  unmet: <><path d="M4 7V5a4 4 0 0 1 8 0v2" fill="none" stroke="currentColor" strokeWidth="1.6" /><rect x="2.5" y="7" width="11" height="7" rx="1.5" fill="currentColor" /></>,
  met: <><path d="M4 7V5a4 4 0 0 1 7.6-1.7" fill="none" stroke="currentColor" strokeWidth="1.6" /><rect x="2.5" y="7" width="11" height="7" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.6" /></>,
  waived: <><path d="M4 7V5a4 4 0 0 1 7.6-1.7M2.5 14 13.5 7.5" fill="none" stroke="currentColor" strokeWidth="1.6" /><rect x="2.5" y="7" width="11" height="7" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.3" strokeDasharray="2 1.6" /></>,
};

/** The colour of each status; what is not listed is written in the colour of unknown things. */
export const statusColor: Record<string, string> = {
  delivered: "text-delivered", accepted: "text-delivered", met: "text-delivered",
  "partly-delivered": "text-partly", "accepted-in-part": "text-partly",
  "in-progress": "text-progress", proposed: "text-progress", mixed: "text-progress",
  "not-started": "text-notstarted", noted: "text-notstarted", reported: "text-notstarted", withdrawn: "text-notstarted",
  waived: "text-notstarted", lapsed: "text-stalled", stalled: "text-stalled", unmet: "text-stalled", "not-verifiable": "text-stalled",
  "not-delivered": "text-failed", refused: "text-failed",
};

export function StatusMark({ status, className = "" }: { status: string; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false" className={`shrink-0 ${className}`}>
      {shapes[status] ?? shapes["not-assessed"]}
    </svg>
  );
}
