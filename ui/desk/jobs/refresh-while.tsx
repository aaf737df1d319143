"use client";
import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const everyMs = 3_000;

/**
 * Asks for the page anew while something runs and somebody looks at it; without a script a link does. The
 * next question waits for the answer to the last: on a slow server they would be in the way of the buttons.
 */
export function RefreshWhile({ isOpen }: { isOpen: boolean }) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  useEffect(() => {
    if (!isOpen || isPending) return;
    const timer = setInterval(() => { if (document.visibilityState === "visible") start(() => router.refresh()); }, everyMs);
    return () => clearInterval(timer);
  }, [isOpen, isPending, router]);
  return null;
}
