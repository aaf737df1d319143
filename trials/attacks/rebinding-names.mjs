// Loaded into the site's process by a trial (NODE_OPTIONS): names below rebind.tracker.org are answered here. What
// stands before that decides: "twice-" public at the first question and this computer afterwards, "mixed-" both in
// one answer, "mapped-" this computer as an IPv6 address, anything else this computer at once.
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";

const own = dns.lookup;
const asked = new Map();
const here = { address: "127.0.0.1", family: 4 };
// Of the public space, and nobody has it.
const elsewhere = { address: "2000::1", family: 6 };

function addressesOf(name) {
  const times = (asked.get(name) ?? 0) + 1;
  asked.set(name, times);
  if (name.startsWith("twice-")) return times === 1 ? [elsewhere] : [here];
  if (name.startsWith("mixed-")) return [elsewhere, here];
  if (name.startsWith("mapped-")) return [{ address: "::ffff:127.0.0.1", family: 6 }];
  return [here];
}

dns.lookup = function lookup(name, options, callback) {
  if (!String(name).endsWith(".rebind.tracker.org")) return own.apply(dns, arguments);
  const found = addressesOf(name);
  const answer = typeof options === "function" ? options : callback;
  process.nextTick(() => (options?.all ? answer(null, found) : answer(null, found[0].address, found[0].family)));
};
syncBuiltinESMExports();
