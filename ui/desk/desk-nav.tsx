"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useSay } from "./words";

const places = ["", "intake", "commitments", "sources", "parties", "events", "topics", "jobs", "audit", "people"] as const;

/** The places of the desk; the one that is open is marked. */
export function DeskNav({ seesPeople }: { seesPeople: boolean }) {
  const say = useSay();
  const path = usePathname();
  const shown = places.filter((place) => place !== "people" || seesPeople);
  return (
    <nav className="desk-nav" aria-label={say("nav.label")}>
      <ul>
        {shown.map((place) => {
          const href = place === "" ? "/admin" : `/admin/${place}`;
          const isHere = place === "" ? path === href : path === href || path.startsWith(`${href}/`);
          return (
            <li key={place}>
              <Link href={href} aria-current={isHere ? (path === href ? "page" : "true") : undefined}>{say(`nav.${place === "" ? "queue" : place}`)}</Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
