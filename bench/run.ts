import process from "node:process";

/** `npm run bench` runs every benchmark, `npm run bench -- --only extract` one. */
const benches: Record<string, () => Promise<unknown>> = { extract: () => import("./extract") };

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
if (only !== undefined && benches[only] === undefined) {
  console.error(`There is no benchmark "${only}"; there is ${Object.keys(benches).join(", ")}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) if (only === undefined || only === name) await run();
