"use client";
import { useEffect, useState } from "react";
import { useSay } from "../words";

type Progress = { phase: "checking" | "writing"; done: number; of: number };
const place = "/admin/import/progress";

/** How far it is, asked for once a second, and the button that ends it with everything undone. */
export function RunningImport({ token }: { token: string }) {
  const say = useSay();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const ask = async () => {
      const answer = await fetch(`${place}?token=${token}`).catch(() => null);
      if (answer?.ok) setProgress((await answer.json()) as Progress | null);
    };
    const timer = setInterval(() => void ask(), 1000);
    return () => clearInterval(timer);
  }, [token]);
  return (
    <div className="notice import-running" role="status">
      <p>{progress === null ? say("import.reading") : say(`import.phase.${progress.phase}`, { done: progress.done, of: progress.of })}</p>
      <progress max={progress?.of || 1} value={progress?.phase === "writing" ? progress.done : undefined} aria-label={say("import.progress")} />
      <button type="button" className="button button-quiet" onClick={() => void fetch(`${place}?token=${token}`, { method: "POST" })}>{say("import.stop")}</button>
    </div>
  );
}
