import autocannon from "autocannon";

/** One round of load in a process of its own: `node autocannon.mjs '{"url": …}'` prints requests a second and what failed. */
const { url, seconds, connections, headers } = JSON.parse(process.argv[2]);
let count = 0;
/** Each request comes from another network, as readers do. */
const setupRequest = (request) => {
  count += 1;
  // Where an address says ~n~, each request asks for something that nobody asked for before.
  return { ...request, path: request.path.replaceAll("~n~", `${Date.now()}${count}`), headers: { ...request.headers, "x-forwarded-for": `10.${count % 250}.${Math.floor(count / 250) % 250}.1` } };
};
const { requests, non2xx, statusCodeStats, errors, duration } = await autocannon({ url, duration: seconds, connections, headers, requests: [{ method: "GET", setupRequest }] });
const notModified = statusCodeStats["304"]?.count ?? 0;
process.stdout.write(JSON.stringify({ rate: requests.total / duration, failed: errors + non2xx - notModified }));
