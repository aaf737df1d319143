import "server-only";
import { siteDay } from "../days";
import { publicDb } from "../db";
import { keptForState } from "../still/kept-answers";
import { keptUntilPublished } from "./kept-until-published";

/** The site's day on which what the public reads last changed: a text, a status, a figure, a source, a merge. */
export const lastChange = (): Promise<string | null> => keptForState("last-change", () => keptUntilPublished("last-change", readLastChange), () => 256);

async function readLastChange(): Promise<string | null> {
  const [row] = await publicDb.$queryRaw<{ at: Date | null }[]>`
    SELECT greatest(
      (SELECT max(visible_from) FROM commitment_version), (SELECT max(visible_from) FROM follow_up),
      (SELECT max(visible_from) FROM source_description), (SELECT max(visible_from) FROM measurement),
      (SELECT max(visible_from) FROM indicator_version), (SELECT max(visible_from) FROM party_version),
      (SELECT max(visible_from) FROM event_version), (SELECT max(visible_from) FROM topic_version),
      (SELECT max(visible_from) FROM disposition), (SELECT max(visible_from) FROM rubric_version WHERE number > 1)) AS at`;
  return row?.at ? siteDay(row.at) : null;
}
