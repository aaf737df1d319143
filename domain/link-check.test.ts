import { describe, expect, it } from "vitest";
import type { FetchOutcome, Redirect } from "./fetching";
import { baselineOf, decideLink, hostOf, linkOutcomes, lookAgainAfterDays, movedTo, pauseBefore, spreadOverHosts, type KnownSource, type LinkOutcome, type PreviousLook } from "./link-check";

const [kept, other, third] = ["kept", "other", "third"];
const page = (status: number, redirects: Redirect[] = []): FetchOutcome => ({
  outcome: "fetched", status, finalUrl: redirects.at(-1)?.to ?? "https://a.org/x", redirects, headers: {}, body: new Uint8Array(), mediaType: "text/html", charset: null, etag: null, lastModified: null,
});
const same: FetchOutcome = { outcome: "not-modified", finalUrl: "https://a.org/x", redirects: [], etag: null, lastModified: null };
const unreachable = (code: "host-unknown" | "host-silent" | "host-unreachable" | "certificate-refused" | "answer-broken"): FetchOutcome => ({ outcome: "unreachable", code, at: "https://a.org/x", redirects: [] });
const refused = (code: "address-private" | "answer-too-large" | "redirects-too-many" | "redirect-broken"): FetchOutcome => ({ outcome: "refused", code, at: "https://a.org/y", redirects: [{ status: 302, to: "https://a.org/y" }] });
const looked = (outcome: LinkOutcome, more: Partial<PreviousLook> = {}): PreviousLook => ({ outcome, code: null, httpStatus: 200, textSha256: kept, ...more });
const known = (change: Partial<KnownSource> = {}): KnownSource => ({ textSha256: kept, baseline: kept, previous: null, isOnline: true, ...change });
const moved: Redirect[] = [{ status: 301, to: "https://b.org/x" }];

describe("what a look found", () => {
  it.each<[string, FetchOutcome, string | null, KnownSource, LinkOutcome]>([
    ["the text that is kept", page(200), kept, known(), "alive"],
    ["another text", page(200), other, known(), "changed"],
    ["another text, again", page(200), other, known({ previous: looked("changed", { textSha256: other }) }), "changed"],
    ["a text that could not be read", page(200), null, known(), "alive"],
    ["not modified since it was as kept", same, null, known({ previous: looked("alive") }), "alive"],
    ["not modified since it had changed", same, null, known({ previous: looked("changed", { textSha256: other }) }), "changed"],
    ["the first look at a document that came from elsewhere", page(200), other, known({ baseline: null }), "alive"],
    ["as at the first look, the document came from elsewhere", page(200), other, known({ baseline: other, previous: looked("alive", { textSha256: other }) }), "alive"],
    ["not as at the first look, the document came from elsewhere", page(200), third, known({ baseline: other, previous: looked("alive", { textSha256: other }) }), "changed"],
    ["as kept, though not as at the first look", page(200), kept, known({ baseline: other }), "alive"],
    ["moved for good", page(200, moved), kept, known(), "redirected"],
    ["moved for good, and changed", page(200, moved), other, known(), "changed"],
    ["elsewhere for now", page(200, [{ status: 302, to: "https://b.org/x" }]), kept, known(), "alive"],
    ["not there, for the first time", page(404), null, known({ previous: looked("alive") }), "unreachable"],
    ["not there, never seen before", page(410), null, known(), "unreachable"],
    ["not there, twice", page(404), null, known({ previous: looked("unreachable", { httpStatus: 404 }) }), "gone"],
    ["not there, after its host was unknown", page(410), null, known({ previous: looked("unreachable", { httpStatus: null, code: "host-unknown" }) }), "gone"],
    ["not there, after a failure of the server", page(404), null, known({ previous: looked("unreachable", { httpStatus: 503 }) }), "unreachable"],
    ["not there, after a silence", page(404), null, known({ previous: looked("unreachable", { httpStatus: null, code: "host-silent" }) }), "unreachable"],
    ["still not there", page(404), null, known({ previous: looked("gone", { httpStatus: 404 }) }), "gone"],
    ["back again", page(200), kept, known({ previous: looked("gone", { httpStatus: 404 }) }), "alive"],
    ["a failure of the server", page(503), null, known({ previous: looked("gone", { httpStatus: 404 }) }), "unreachable"],
    ["nothing for a program", page(403), null, known(), "refused"],
    ["too many questions", page(429), null, known({ previous: looked("gone") }), "refused"],
    ["no such host", unreachable("host-unknown"), null, known({ previous: looked("alive") }), "unreachable"],
    ["no such host, twice", unreachable("host-unknown"), null, known({ previous: looked("unreachable", { httpStatus: null, code: "host-unknown" }) }), "gone"],
    ["no such host, twice, and no other host answered", unreachable("host-unknown"), null, known({ previous: looked("unreachable", { httpStatus: null, code: "host-unknown" }), isOnline: false }), "unreachable"],
    ["silence after a page that was not there", unreachable("host-silent"), null, known({ previous: looked("unreachable", { httpStatus: 404 }) }), "unreachable"],
    ["a certificate that is not good", unreachable("certificate-refused"), null, known(), "unreachable"],
    ["a redirect to a private address", refused("address-private"), null, known(), "refused"],
    ["more than we read", refused("answer-too-large"), null, known(), "refused"],
    ["redirects without end", refused("redirects-too-many"), null, known(), "unreachable"],
    ["a broken redirect", refused("redirect-broken"), null, known(), "unreachable"],
  ])("%s", (_name, answer, text, source, outcome) => expect(decideLink(answer, text, source).outcome).toBe(outcome));

  it("is told with what was seen", () => {
    expect(decideLink(page(200, moved), kept, known())).toEqual({ outcome: "redirected", code: null, httpStatus: 200, finalUrl: "https://b.org/x", textSha256: kept });
    expect(decideLink(same, null, known({ previous: looked("alive") }))).toMatchObject({ httpStatus: 304, finalUrl: null, textSha256: kept });
    expect(decideLink(page(404), null, known())).toMatchObject({ httpStatus: 404, textSha256: null });
    expect(decideLink(refused("address-private"), null, known())).toMatchObject({ code: "address-private", httpStatus: null, finalUrl: "https://a.org/y" });
    expect(decideLink(unreachable("host-silent"), null, known())).toMatchObject({ code: "host-silent", finalUrl: null });
  });
});

it.each<[string, Redirect[], string | null]>([
  ["no redirect", [], null],
  ["one that is permanent", moved, "https://b.org/x"],
  ["one that is temporary", [{ status: 307, to: "https://b.org/x" }], null],
  ["permanent, then temporary", [...moved, { status: 302, to: "https://c.org/x" }], "https://b.org/x"],
  ["temporary, then permanent", [{ status: 303, to: "https://c.org/x" }, ...moved], null],
  ["twice permanent", [...moved, { status: 308, to: "https://c.org/x" }], "https://c.org/x"],
])("moved for good: %s", (_name, redirects, to) => expect(movedTo(redirects)).toBe(to));

it("looks again the next day only where a failure may pass", () => {
  expect(linkOutcomes.map(lookAgainAfterDays)).toEqual([7, 7, 7, 7, 1, 7]);
});

it("comes back to a host as late as it can, and loses no address", () => {
  const rows = ["https://a.org/1", "https://a.org/2", "https://a.org/3", "https://b.org/1", "http://b.org:8080/2", "no address"].map((url) => ({ url }));
  expect(spreadOverHosts(rows).map(({ url }) => url)).toEqual(["https://a.org/1", "https://b.org/1", "http://b.org:8080/2", "no address", "https://a.org/2", "https://a.org/3"]);
  expect(spreadOverHosts([])).toEqual([]);
  expect(hostOf("https://User@A.org/x")).toBe("a.org");
});

it.each<[string, string | null, string | null, string | null]>([
  ["captured at this address", "https://a.org/x", null, "kept"],
  ["captured where this address leads to", "https://b.org/x", "https://b.org/x", "kept"],
  ["captured at another address, looked at before", "https://c.org/x.pdf", "https://b.org/x", "first"],
  ["brought in as a file, looked at before", null, null, "first"],
])("a change is known by the text of a version %s", (_name, fetchedFrom, finalUrl, text) => {
  expect(baselineOf({ url: "https://a.org/x", fetchedFrom, textSha256: "kept", firstLook: "first" }, finalUrl)).toBe(text);
});

it.each<[string, number, { any: number; host: number }, number]>([
  ["the first of all", 10_000, { any: -Infinity, host: -Infinity }, 0],
  ["soon after one to another host", 10_000, { any: 9_800, host: -Infinity }, 300],
  ["soon after one to the same host", 10_000, { any: 9_800, host: 9_800 }, 4_800],
  ["after others, not long after one to the same host", 10_000, { any: 9_900, host: 6_000 }, 1_000],
  ["long after both", 60_000, { any: 10_000, host: 10_000 }, 0],
])("a request waits, %s", (_name, now, last, ms) => expect(pauseBefore(now, last, { pauseMs: 500, sameHostMs: 5_000 })).toBe(ms));
