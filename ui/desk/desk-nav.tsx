"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { can, type Action } from "@/domain/permissions";
import { useSay } from "./words";

/** Each with the right that opens it: who has it not, sees no link. */
const places: readonly [string, Action][] = [
  ["", "read-desk"], ["drafts", "write-draft"], ["suggestions", "answer-suggestions"], ["intake", "decide-intake"], ["commitments", "read-desk"], ["sources", "read-desk"], ["parties", "read-desk"],
  ["events", "read-desk"], ["topics", "read-desk"], ["jobs", "read-jobs"], ["audit", "read-audit"], ["people", "manage-users"],
];

/** The places of the desk; the one that is open is marked. */
export function DeskNav({ role, forMe }: { role: string; forMe: number }) {
  const say = useSay();
  const path = usePathname();
  const shown = places.filter(([, action]) => can(role, action)).map(([place]) => place);
  return (
    <nav className="desk-nav" aria-label={say("nav.label")}>
      <ul>
        {shown.map((place) => {
          const href = place === "" ? "/admin" : `/admin/${place}`;
          const isHere = place === "" ? path === href : path === href || path.startsWith(`${href}/`);
          return (
            <li key={place}>
              <Link href={href} aria-current={isHere ? (path === href ? "page" : "true") : undefined}>
                {say(`nav.${place === "" ? "queue" : place}`)}
                {place === "" && forMe > 0 ? <span className="count count-mine">{forMe}<span className="sr-only"> {say("nav.forMe", { n: forMe })}</span></span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
