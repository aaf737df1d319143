import { can, type Action } from "@/domain/permissions";

export type Place = { name: string; href: string };
export type PlaceGroup = { name: string; places: Place[] };

/** The places of the desk in their groups, each with the right that opens it: who has it not, sees no link. */
const groups: readonly (readonly [string, readonly (readonly [name: string, href: string, action: Action])[]])[] = [
  ["work", [["queue", "", "read-desk"], ["drafts", "/drafts", "write-draft"], ["suggestions", "/suggestions", "answer-suggestions"]]],
  ["record", [
    ["commitments", "/commitments", "read-desk"], ["sources", "/sources", "read-desk"], ["parties", "/parties", "read-desk"],
    ["events", "/events", "read-desk"], ["topics", "/topics", "read-desk"], ["indicators", "/indicators", "read-desk"],
  ]],
  ["documents", [
    ["intake", "/intake", "decide-intake"], ["links", "/sources/links", "settle-reanchoring"], ["touched", "/sources/touched", "settle-reanchoring"],
    ["import", "/import", "import-records"],
  ]],
  ["installation", [
    ["people", "/people", "manage-users"], ["rubric", "/rubric", "publish-rubric"], ["jobs", "/jobs", "read-jobs"], ["audit", "/audit", "read-audit"],
    ["redactions", "/redactions", "confirm-redaction"], ["releases", "/releases", "freeze-release"],
  ]],
];

/** What a role may open; a group of which nothing is left is left out. */
export function placesFor(role: string): PlaceGroup[] {
  return groups.map(([name, places]) => ({
    name, places: places.filter(([, , action]) => can(role, action)).map(([place, path]) => ({ name: place, href: `/admin${path}` })),
  })).filter(({ places }) => places.length > 0);
}

/** The place that a path belongs to: the one with the longest address of which it is a part. My desk is only itself. */
export function placeOf(shown: readonly PlaceGroup[], path: string): { group: PlaceGroup; place: Place } | null {
  const found = shown.flatMap((group) => group.places.map((place) => ({ group, place })))
    .filter(({ place: { href } }) => path === href || (href !== "/admin" && path.startsWith(`${href}/`)))
    .sort((a, b) => b.place.href.length - a.place.href.length);
  return found[0] ?? null;
}
