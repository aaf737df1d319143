import { readFileSync } from "node:fs";
import { db, disconnect } from "@/server/db";
import { systemActor } from "@/server/actor";
import { publishSource } from "@/server/commands/publish-source";
import { publishCommitment } from "@/server/commands/publish-commitment";
import { sourceAsInput } from "@/server/editor/as-input";
const seed = systemActor("seed");
const tag = process.argv[2]!; const held = (process.argv[3] ?? "public") as "public"|"desk";
const slug = `quiet-edit-${tag}`;
const must = (r: {ok:boolean}) => { if (!r.ok) throw new Error(JSON.stringify(r)); return r; };
const text = readFileSync("seed/documents/fact-sheet-us-mexico-cooperation-2021.txt","utf8").replace("---\ncategory", "---\ncategory");
must(await publishSource(seed, { slug, title: `FACT SHEET: U.S.–Mexico cooperation (${tag})`, label: {en:"A fact sheet", es:"Una hoja informativa"}, language:"en", kind:"fact-sheet", tier:"official", officialOf:"united-states", publishedOn:"2021-03-01", url:"https://www.example.org/fact-sheet", capture:{textHeld:held,text} }));
const q = (exact: string, role="origin") => ({ role, quotation: { source: slug, exact, speakers:["united-states"] } });
const make = (n: string, title: string, words: string[]) => publishCommitment(seed, { slug: `${slug}-${n}`, kind:"commitment", title:{en:title,es:`${title} (es)`}, summary:{en:title+".",es:title+"."}, from:["united-states"], madeOn:"2021-03-01", topics:["migration"], specificity:1, obligations:[{party:"united-states",role:"owes",basis:"own-word"}], citations: words.map((w,i)=>q(w,i===0?"origin":"figure")) } as never);
must(await make("mpp","Suspend enrollments in the Migrant Protection Protocols",["The United States has suspended all enrollments in the\nMigrant Protection Protocols (MPP)"]));
must(await make("merida","Continue the Merida Initiative",["the\nUnited States has appropriated more than $3.2 billion in equipment,\ntraining, and capacity building from FY 2008 – FY 2020","We regularly\ncooperate to stem the flow of people, illegal narcotics, arms, and other\ncontraband"]));
must(await make("climate","Promote climate ambitions",["the United States will work\ntogether with Mexico to promote climate ambitions across the region"]));
must(await make("chains","Keep supply chains operational",["keep\nessential supply chains operational","protect the health and safety of both our peoples, and to keep\nessential supply chains operational"]));
const next = async (edits: [string,string][]) => {
  const src = await db.source.findUniqueOrThrow({ where: { slug }, include: { versions: { orderBy: { number: "desc" }, take: 1, include: { text: true } } } });
  let t = src.versions[0]!.text!.content;
  for (const [a,b] of edits) { if (!t.includes(a)) console.log("missing", a); t = t.replace(a,b); }
  must(await publishSource(seed, { ...(await sourceAsInput(db, src.id))!, capture: { textHeld: held, text: t } }));
};
const clim = "**Climate Change:** The climate change agenda is a North American\nagenda, and both countries agree on the importance of tackling the\nclimate crisis as both a security challenge and an economic\nopportunity.  As a leader on climate policy, the United States will work\ntogether with Mexico to promote climate ambitions across the region.\n\n";
await next([["has suspended all enrollments in the\nMigrant Protection Protocols (MPP) and is now processing migrants at\nselect ports of entry","has paused most new enrollments in the\nMigrant Protection Protocols (MPP) and is now processing some migrants at\nselect ports of entry"],
 ["We regularly\ncooperate to stem the flow of people, illegal narcotics, arms, and other\ncontraband.",""]]);
if (tag !== "one") {
 await next([[clim,""],["**Economic Cooperation:**", clim+"**Economic Cooperation:**"]]);
 await next([["The scope of bilateral relations","The wide scope of bilateral relations"]]);
}
const rows = await db.reanchoring.findMany({ where: { sourceVersion: { source: { slug } } }, include: { citation: true, sourceVersion: true }, orderBy: { sequence: "asc" } });
for (const x of rows) console.log(x.sourceVersion.number, x.outcome, JSON.stringify(x.citation.exact.slice(0,70)));
await disconnect();
