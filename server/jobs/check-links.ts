import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { sha256 } from "@/domain/audit";
import type { FetchOutcome } from "@/domain/fetching";
import { baselineOf, decideLink, hostOf, linkOutcomes, pauseBefore, spreadOverHosts, type LinkDecision, type Pace } from "@/domain/link-check";
import { captureChecked } from "../commands/capture-document";
import { recordLinkCheck } from "../commands/record-link-check";
import type { ReadDocument } from "../documents/read-file";
import { readFile } from "../documents/reading-process";
import { linkLimits } from "../limits";
import { fetchOutside } from "../outbound";
import type { JobContext, JobResult } from "./job";
import { addressesToCheck, knownSource, type Address, type Known } from "./known-source";

type Look = { address: Address; known: Known; answer: FetchOutcome; read: ReadDocument | null };

/** Thrown, so that the run is tried again later and stands as failed when it stays so. */
const offline = "no host answered: this computer seems to be offline";
/** So many hosts do not fall silent at once. */
const manyHosts = 3;

/**
 * Looks at the addresses of sources that are due, one request at a time and each host seldom, without
 * asking for what has not changed. Where nobody answers is told only once some host has answered: a
 * night without a network must not declare every page unreachable.
 */
export async function checkLinks({ actor, data, signal, progress }: JobContext, pace: Pace = linkLimits): Promise<JobResult> {
  const addresses = spreadOverHosts(await addressesToCheck(data.source));
  const counts: JobResult = Object.fromEntries([...linkOutcomes, "captured"].map((name) => [name, 0]));
  const turn = paced(pace, signal);
  let [isOnline, done] = [false, 0];
  const silent: Look[] = [];

  const settle = async (look: Look) => {
    const finalUrl = "finalUrl" in look.answer ? look.answer.finalUrl : null;
    const baseline = baselineOf({ ...look.known, url: look.address.url }, finalUrl);
    const decision = decideLink(look.answer, look.read === null ? null : sha256(look.read.text), { ...look.known, baseline, isOnline });
    const captureId = decision.outcome === "changed" && look.read !== null ? await candidate(look.read, look) : null;
    const recorded = await recordLinkCheck(actor, { ...rowOf(look, decision), captureId });
    if (!recorded.ok) throw new Error(`a look was not kept: ${recorded.reason}`);
    counts[decision.outcome]! += 1;
    progress(++done, addresses.length);
  };
  const candidate = async (read: ReadDocument, { address, answer }: Look) => {
    if (answer.outcome !== "fetched") return null;
    const captured = await captureChecked(actor, { sourceId: address.id, url: address.url, finalUrl: answer.finalUrl, bytes: answer.body, read });
    if (!captured.ok) throw new Error(`a changed page was not kept: ${captured.reason}`);
    if (captured.value.isNew) counts.captured! += 1;
    return captured.value.id;
  };

  progress(0, addresses.length);
  for (const address of addresses) {
    const known = await knownSource(address);
    if (known === null) continue;
    await turn(hostOf(address.url));
    const look = await lookAt(address, known, signal);
    isOnline ||= look.answer.outcome === "fetched" || look.answer.outcome === "not-modified";
    if (look.answer.outcome === "unreachable") silent.push(look);
    else await settle(look);
  }
  if (!isOnline && new Set(silent.map(({ address }) => hostOf(address.url))).size >= manyHosts) throw new Error(offline);
  for (const look of silent) await settle(look);
  return counts;
}

async function lookAt(address: Address, known: Known, signal: AbortSignal): Promise<Look> {
  const answer = await fetchOutside(address.url, { etag: known.etag, lastModified: known.lastModified, signal });
  signal.throwIfAborted();
  if (answer.outcome !== "fetched" || answer.body.length === 0) return { address, known, answer, read: null };
  const read = await readFile(answer.body, { mediaType: answer.mediaType, charset: answer.charset }, { signal });
  // A page that cannot be read is there all the same; whether it changed cannot be said.
  return { address, known, answer, read: read.ok ? read.value : null };
}

function rowOf({ address, known, answer }: Look, decision: LinkDecision) {
  const headers = answer.outcome === "fetched" || answer.outcome === "not-modified" ? answer : { etag: null, lastModified: null };
  const isSame = answer.outcome === "not-modified";
  return {
    ...decision, sourceId: address.id, url: address.url,
    etag: headers.etag ?? (isSame ? known.etag : null), lastModified: headers.lastModified ?? (isSame ? known.lastModified : null),
    fileSha256: answer.outcome === "fetched" && answer.body.length > 0 ? sha256(answer.body) : null,
  };
}

/** Waits until the next request may go out, and to this host in particular. */
function paced(pace: Pace, signal: AbortSignal): (host: string) => Promise<void> {
  const last = new Map<string, number>();
  let any = -Infinity;
  return async (host) => {
    signal.throwIfAborted();
    const wait = pauseBefore(Date.now(), { any, host: last.get(host) ?? -Infinity }, pace);
    if (wait > 0) await pause(wait, undefined, { signal });
    any = Date.now();
    last.set(host, any);
  };
}
