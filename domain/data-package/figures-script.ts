/**
 * The program that goes with the data: from the files alone it checks their fingerprints and counts every
 * headline figure of the dashboard again, in the shape of /api/v1/stats. It needs Node.js and nothing else.
 */
export const figuresScript = String.raw`// node figures.mjs [FOLDER [FIGURES]]: checks the files of this package, counts the figures of the dashboard again,
// and compares them with those that were published, if a file of them is named.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? ".";
const description = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
for (const { path, hash, bytes } of description.resources) {
  const content = readFileSync(join(folder, path));
  const found = "sha256:" + createHash("sha256").update(content).digest("hex");
  if (found !== hash || content.length !== bytes) throw new Error(path + " is not the file that was published");
}

function table(name) {
  const text = readFileSync(join(folder, name + ".csv"), "utf8");
  const rows = [[""]];
  for (let at = 0, quoted = false; at < text.length; at += 1) {
    const row = rows.at(-1), mark = text[at];
    if (mark === '"' && quoted && text[at + 1] === '"') { row[row.length - 1] += '"'; at += 1; }
    else if (mark === '"') quoted = !quoted;
    else if (mark === "," && !quoted) row.push("");
    else if (mark === "\r" && !quoted) continue;
    else if (mark === "\n" && !quoted) rows.push([""]);
    else row[row.length - 1] += mark;
  }
  const [columns, ...cells] = rows.filter((row) => row.length > 1);
  return cells.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place]])));
}

const [commitments, obligations, topics, parties, sources, topicsOf] = ["commitments", "obligations", "topics", "parties", "sources", "commitment-topics"].map(table);
const countBy = (rows, key) => rows.reduce((counts, row) => (row[key] === "" ? counts : { ...counts, [row[key]]: (counts[row[key]] ?? 0) + 1 }), {});
const tally = (rows) => {
  const assessed = rows.filter(({ status }) => status !== "").length;
  return { of: rows.length, assessed, unknown: rows.length - assessed, counts: countBy(rows, "status") };
};
const owed = obligations.filter(({ role }) => role === "owes");
const inTopic = (slug) => new Set(topicsOf.filter(({ topic }) => topic === slug).map(({ commitment }) => commitment));
const tallies = (slugs, rowsOf) => Object.fromEntries(slugs.map((slug) => [slug, tally(rowsOf(slug))]).filter(([, { of }]) => of > 0));
const days = (day) => (Date.parse(description.dataAsOf) - Date.parse(day)) / 86400000;
const withTimeliness = (value) => new Set(obligations.filter(({ timeliness }) => timeliness === value).map(({ commitment }) => commitment)).size;
const kinds = countBy(commitments, "kind");

const figures = {
  counts: { commitment: kinds.commitment ?? 0, ask: kinds.ask ?? 0, offer: kinds.offer ?? 0, sources: sources.length },
  owed: tally(owed),
  requested: tally(obligations.filter(({ role }) => role !== "owes")),
  byTopic: tallies(topics.map(({ slug }) => slug), (slug) => owed.filter(({ commitment }) => inTopic(slug).has(commitment))),
  byParty: tallies(parties.map(({ slug }) => slug), (slug) => owed.filter(({ party }) => party === slug)),
  attention: {
    neverAssessed: owed.filter(({ status }) => status === "").length,
    deadlinePassed: withTimeliness("deadline-passed"),
    overdue: withTimeliness("overdue"),
    notCheckedFor: { days: 180, obligations: obligations.filter(({ lastCheckedOn }) => lastCheckedOn === "" || days(lastCheckedOn) > 180).length },
  },
};
console.log(JSON.stringify(figures, null, 2));

const inOrder = (value) => value !== null && typeof value === "object" ? Object.entries(value).map(([key, part]) => [key, inOrder(part)]).sort(([a], [b]) => (a < b ? -1 : 1)) : value;
const same = (one, other) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
if (process.argv[3] !== undefined) {
  const published = JSON.parse(readFileSync(process.argv[3], "utf8"));
  const different = Object.keys(figures).filter((name) => !same(figures[name], published[name]));
  if (different.length > 0) { console.error("Not the published figures: " + different.join(", ")); process.exitCode = 1; }
  else console.error("These are the published figures.");
}
`;
