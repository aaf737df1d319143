"use client";
import { useState, useSyncExternalStore } from "react";

type Props = { text: string; label: string; done: string };
const never = () => () => undefined;

/** Takes a text along. Only there where it works: without script, or on a page that may not copy, there is nothing to press. */
export function CopyButton({ text, label, done }: Props) {
  const canCopy = useSyncExternalStore(never, () => "clipboard" in navigator, () => false);
  const [isCopied, setCopied] = useState(false);
  if (!canCopy) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <span className="no-print inline-flex items-baseline gap-2">
      <button type="button" onClick={() => void copy()} className="cursor-pointer py-0.5 text-small text-accent underline underline-offset-4">{label}</button>
      <span aria-live="polite" className="text-small text-soft">{isCopied ? done : ""}</span>
    </span>
  );
}
