"use client";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

/** Shows one of two texts: whether the address asks for a past day. Rendered on the server, so it needs no script. */
export function InAddressTime({ now, past }: { now: ReactNode; past: ReactNode }) {
  return useSearchParams().has("asOf") ? past : now;
}
