import Link from "next/link";
import { useEffect, useRef } from "react";
import { z } from "zod";
import { useSay } from "../words";

const known = z.union([
  z.object({ is: z.literal("waiting"), capture: z.string() }),
  z.object({ is: z.literal("kept"), slug: z.string(), number: z.number() }),
]);

/** A document that is here already: where it is, and that nothing was saved a second time. */
export function BringInKnown({ known: answer }: { known: unknown }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [answer]);
  const parsed = known.safeParse(answer);
  if (!parsed.success) return null;
  const found = parsed.data;
  return (
    <div ref={box} className="notice notice-bad" role="alert" tabIndex={-1}>
      <h2>{say(found.is === "waiting" ? "bringIn.waitsTitle" : "bringIn.knownTitle")}</h2>
      {found.is === "waiting" ? (
        <>
          <p>{say("bringIn.waits")}</p>
          <p className="notice-actions"><Link className="button" href={`/admin/intake/captures/${found.capture}`}>{say("bringIn.toWaiting")}</Link></p>
        </>
      ) : (
        <>
          <p>{say("bringIn.known", { source: found.slug, number: found.number })}</p>
          <p className="notice-actions"><Link className="button" href={`/admin/sources/${found.slug}`}>{say("bringIn.toSource")}</Link></p>
        </>
      )}
    </div>
  );
}
