"use client";
import { useParams } from "next/navigation";
import en from "@/ui/i18n/failure.en.json";
import es from "@/ui/i18n/failure.es.json";

/**
 * A fault of ours: said without a word of what happened inside, with a way to try again. Every public page
 * brings this one along, so its words are a catalogue of their own.
 */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const say = useParams().locale === "es" ? es : en;
  return (
    <main className="mx-auto max-w-measure px-4 py-20">
      <h1 className="text-h1">{say.title}</h1>
      <p className="mt-3 text-lead text-soft">{say.text}</p>
      <button type="button" onClick={reset} className="button mt-5">{say.again}</button>
    </main>
  );
}
