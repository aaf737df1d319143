import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Refusal } from "@/domain/refusal";
import { useSay } from "./words";

/** A refusal that is about no field: what happened, and that nothing typed is lost. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const say = useSay();
  const path = usePathname();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [refusal]);
  return (
    <div ref={box} className="notice notice-bad" role="alert" tabIndex={-1}>
      <h2>{say("form.notSaved")}</h2>
      <p>{say(`refusals.${refusal.reason}`)} {say("form.stillHere")}</p>
      {refusal.reason === "signed-out" ? (
        <p>
          <a href={`/admin/sign-in?next=${encodeURIComponent(path)}`} target="_blank" rel="noreferrer">{say("form.signInElsewhere")}</a>
        </p>
      ) : null}
    </div>
  );
}
