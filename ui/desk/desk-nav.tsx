"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { placeOf, placesFor, type Place, type PlaceGroup } from "./desk-places";
import { useSay } from "./words";

/** What waits: for this very person, and what readers sent. */
export type Waiting = { forMe: number; suggestions: number };
type Props = { role: string; waiting: Waiting };
type PlacesProps = { places: readonly Place[]; here: Place | null; path: string; waiting: Waiting };

/**
 * The places of the desk: groups in the head, and the places of the group that is open in a row below; on a
 * telephone all of them in one menu. Links and a `details`, so that it needs no script.
 */
export function DeskNav({ role, waiting }: Props) {
  const say = useSay();
  const path = usePathname();
  const shown = placesFor(role);
  const at = placeOf(shown, path);
  const open = at?.group ?? shown[0];
  if (open === undefined) return null;
  const here = at?.place ?? null;
  return (
    <>
      <nav className="desk-nav desk-groups" aria-label={say("nav.label")}>
        <ul>{shown.map((group) => <li key={group.name}><GroupLink group={group} isHere={group.name === at?.group.name} waiting={waiting} /></li>)}</ul>
      </nav>
      <nav className="desk-nav desk-places" aria-label={say(`places.group.${open.name}`)}>
        <Places places={open.places} here={here} path={path} waiting={waiting} />
      </nav>
      <nav className="desk-menu" aria-label={say("nav.label")}>
        {/* Another page closes it. */}
        <details key={path}>
          <summary>{say("places.menu")}{here === null ? null : <span className="soft">{say(`places.place.${here.name}`)}</span>}<ForMe n={waiting.forMe} /></summary>
          {shown.map((group) => (
            <section key={group.name} aria-label={say(`places.group.${group.name}`)}>
              <p className="soft">{say(`places.group.${group.name}`)}</p>
              <Places places={group.places} here={here} path={path} waiting={waiting} />
            </section>
          ))}
        </details>
      </nav>
    </>
  );
}

function GroupLink({ group, isHere, waiting }: { group: PlaceGroup; isHere: boolean; waiting: Waiting }) {
  const say = useSay();
  return (
    <Link href={group.places[0]!.href} aria-current={isHere ? "true" : undefined}>
      {say(`places.group.${group.name}`)}
      {group.name === "work" ? <ForMe n={waiting.forMe} /> : null}
    </Link>
  );
}

function Places({ places, here, path, waiting }: PlacesProps) {
  const say = useSay();
  return (
    <ul>
      {places.map((place) => (
        <li key={place.name}>
          <Link href={place.href} aria-current={place.name !== here?.name ? undefined : path === place.href ? "page" : "true"}>
            {say(`places.place.${place.name}`)}
            {place.name === "queue" ? <ForMe n={waiting.forMe} /> : null}
            {place.name === "suggestions" && waiting.suggestions > 0
              ? <span className="count">{waiting.suggestions}<span className="sr-only"> {say("places.suggestions", { n: waiting.suggestions })}</span></span> : null}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ForMe({ n }: { n: number }) {
  const say = useSay();
  return n === 0 ? null : <span className="count count-mine">{n}<span className="sr-only"> {say("nav.forMe", { n })}</span></span>;
}
