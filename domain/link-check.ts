import type { FetchFailure, FetchOutcome, FetchRefusal, Redirect } from "./fetching";

/**
 * What a look at the address of a source found. Alive: it answers, with the text that is kept. Changed: it
 * answers with another text. Redirected: it has moved for good, and the text is there. Gone: twice in a row
 * it was not there. Unreachable: this time it could not be read. Refused: it does not let a program read it,
 * or our own rules forbid to ask.
 */
export const linkOutcomes = ["alive", "changed", "redirected", "gone", "unreachable", "refused"] as const;
export type LinkOutcome = (typeof linkOutcomes)[number];

export type LinkCode = FetchRefusal | FetchFailure;
/** An earlier look. */
export type PreviousLook = { outcome: LinkOutcome; code: string | null; httpStatus: number | null; textSha256: string | null };

export type KnownSource = {
  /** The text of the current version. */
  textSha256: string;
  /** The text that the address is known to have carried (`baselineOf`); null before the first look. */
  baseline: string | null;
  previous: PreviousLook | null;
  /** Whether another host answered in the same run: a computer that is offline finds no host at all. */
  isOnline: boolean;
};

/**
 * The text by which a change is known. Only a version that was captured at this very address (or where it
 * leads to) can be compared with what it carries; a text that was pasted, or read out of another file, can
 * differ without anything having been changed, and then the first look is what later ones are held against.
 */
export function baselineOf(
  version: { url: string; fetchedFrom: string | null; textSha256: string; firstLook: string | null }, finalUrl: string | null,
): string | null {
  const isFromHere = version.fetchedFrom !== null && [version.url, finalUrl].includes(version.fetchedFrom);
  return isFromHere ? version.textSha256 : version.firstLook;
}

export type LinkDecision = { outcome: LinkOutcome; code: LinkCode | null; httpStatus: number | null; finalUrl: string | null; textSha256: string | null };

/** `textSha256`: of the text read out of the body; null where nothing could be read. */
export function decideLink(answer: FetchOutcome, textSha256: string | null, known: KnownSource): LinkDecision {
  if (answer.outcome === "refused" || answer.outcome === "unreachable") {
    const finalUrl = answer.redirects.length > 0 ? answer.at : null;
    return { outcome: unanswered(answer.code, known), code: answer.code, httpStatus: null, finalUrl, textSha256: null };
  }
  const httpStatus = answer.outcome === "fetched" ? answer.status : 304;
  // A page that has not changed since the last look carries the text of that look.
  const text = answer.outcome === "fetched" ? textSha256 : (known.previous?.textSha256 ?? null);
  const finalUrl = answer.redirects.length > 0 ? answer.finalUrl : null;
  const outcome = isPage(httpStatus) ? pageOutcome(text, known, answer.redirects) : failed(httpStatus, known.previous);
  return { outcome, code: null, httpStatus, finalUrl, textSha256: isPage(httpStatus) ? text : null };
}

const isPage = (status: number) => (status >= 200 && status < 300) || status === 304;

function pageOutcome(text: string | null, known: KnownSource, redirects: readonly Redirect[]): LinkOutcome {
  const isSame = text === null || text === known.textSha256 || known.baseline === null || text === known.baseline;
  if (!isSame) return "changed";
  return movedTo(redirects) === null ? "alive" : "redirected";
}

/** Where the address has moved for good: what follows a temporary redirect may be elsewhere tomorrow. */
export function movedTo(redirects: readonly Redirect[]): string | null {
  const temporary = redirects.findIndex(({ status }) => status !== 301 && status !== 308);
  const permanent = temporary === -1 ? redirects : redirects.slice(0, temporary);
  return permanent.at(-1)?.to ?? null;
}

const notThere = [404, 410];
const doNotAsk = [401, 402, 403, 405, 406, 407, 429, 451];

function failed(status: number, previous: PreviousLook | null): LinkOutcome {
  if (doNotAsk.includes(status)) return "refused";
  return notThere.includes(status) && wasDead(previous) ? "gone" : "unreachable";
}

function unanswered(code: LinkCode, { previous, isOnline }: KnownSource): LinkOutcome {
  if (code === "host-unknown") return isOnline && wasDead(previous) ? "gone" : "unreachable";
  return isOfOurs(code) ? "refused" : "unreachable";
}

const isOfOurs = (code: LinkCode) =>
  ["not-a-web-address", "address-credentials", "address-port", "address-private", "answer-too-large"].includes(code);

/** One failure is an accident; pages are also moved, and servers down, for a day. */
const wasDead = (previous: PreviousLook | null): boolean => previous !== null && (previous.outcome === "gone"
  || (previous.outcome === "unreachable" && (notThere.includes(previous.httpStatus ?? 0) || previous.code === "host-unknown")));

/** After how many days an address is looked at again: sooner where one failure has to be told from the end. */
export const lookAgainAfterDays = (outcome: LinkOutcome): number => (outcome === "unreachable" ? 1 : 7);

/** Addresses in an order that comes back to the same host as late as possible. */
export function spreadOverHosts<Row extends { url: string }>(rows: readonly Row[]): Row[] {
  const hosts = new Map<string, Row[]>();
  for (const row of rows) hosts.set(hostOf(row.url), [...(hosts.get(hostOf(row.url)) ?? []), row]);
  const longest = Math.max(0, ...[...hosts.values()].map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => [...hosts.values()].flatMap((queue) => queue[turn] ?? [])).flat();
}

/** The host that is asked; what is no address at all is a host of its own. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

export type Pace = { pauseMs: number; sameHostMs: number };

/** How long the next request has to wait: `any` and `host` are the instants of the last one at all and of the last to its host. */
export const pauseBefore = (now: number, { any, host }: { any: number; host: number }, { pauseMs, sameHostMs }: Pace): number =>
  Math.max(0, any + pauseMs - now, host + sameHostMs - now);
