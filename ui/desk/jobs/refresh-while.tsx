"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 3_000;

/** Asks for the page anew while something runs and somebody looks at it; without a script a link does. */
export function RefreshWhile({ isOpen }: { isOpen: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => { if (document.visibilityState === "visible") router.refresh(); }, everyMs);
    return () => clearInterval(timer);
  }, [isOpen, router]);
  return null;
}
