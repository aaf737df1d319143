import "server-only";
import compressible from "compressible";
import type { OutgoingHttpHeaders } from "node:http";
import { sha256 } from "@/domain/audit";
import { edgeCaching } from "../answer-headers";
import type { Watcher } from "../front";
import { stillLimits } from "../limits";
import { isKnown } from "../known-already";
import type { WholeAnswer } from "./whole-answers";

/** What is about one answer to one caller, or about how it came over this connection. */
const ofOneAnswer = /^(?:x-request-id|ratelimit|ratelimit-policy|date|connection|keep-alive|transfer-encoding|content-length|content-encoding|x-nextjs-.*)$/;

/** What an edge may give to everybody for a second this process may give until the record changes. */
const isForEverybody = (status: number, headers: OutgoingHttpHeaders): boolean =>
  status === 200 && headers["cache-control"] === edgeCaching && headers["set-cookie"] === undefined && headers["content-encoding"] === undefined;

/** done: all of it is there, and kept if the record is still the same. not for all: nobody else may be told this. gone: whoever asked for it has gone away. */
type Outcome = "done" | "not for all" | "gone";

/** An answer that is being made, seen as it is written: kept when all of it is there and it is for everybody. */
export class Making implements Watcher {
  readonly over: Promise<Outcome>;
  #settle: (outcome: Outcome) => void = () => undefined;
  #headers: OutgoingHttpHeaders | null = null;
  #isCounted = false;
  #isOver = false;
  #bytes = 0;
  readonly #parts: Buffer[] = [];

  /** @param asked what the first reader has already; the others may have nothing */
  constructor(private readonly asked: Pick<Headers, "get">, private readonly keep: (answer: WholeAnswer) => Promise<void>) {
    this.over = new Promise((resolve) => { this.#settle = resolve; });
  }

  head(status: number, headers: OutgoingHttpHeaders): void {
    if (!isForEverybody(status, headers)) return this.#stop("not for all");
    this.#isCounted = headers.ratelimit !== undefined;
    this.#headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneAnswer.test(name)));
  }

  isKnown({ etag, "last-modified": modified }: OutgoingHttpHeaders): boolean {
    return etag !== undefined && isKnown(this.asked, String(etag), dateOf(modified));
  }

  part(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > stillLimits.mostWholeBytes) this.#stop("not for all");
    if (!this.#isOver) this.#parts.push(chunk);
  }

  /** All of it is written. A tag is made for who comes back, where none says what it is yet. */
  end(): void {
    if (this.#headers === null) this.#stop("not for all");
    if (this.#isOver || this.#headers === null) return;
    this.#isOver = true;
    void this.keep({ ...wholeAnswer(this.#headers, Buffer.concat(this.#parts)), isCounted: this.#isCounted }).finally(() => this.#settle("done"));
  }

  /** The connection is closed; what was whole before that stays so. */
  abandon(): void {
    this.#stop("gone");
  }

  #stop(outcome: Outcome): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#parts.length = 0;
    this.#settle(outcome);
  }
}

const dateOf = (header: OutgoingHttpHeaders[string]): Date | null => (header === undefined ? null : new Date(String(header)));

/** Less is sent as it is. */
const leastPackedBytes = 1_024;

function wholeAnswer(made: OutgoingHttpHeaders, body: Buffer): Omit<WholeAnswer, "isCounted"> {
  const isPackable = body.length >= leastPackedBytes && compressible(String(made["content-type"])) === true;
  const headers: OutgoingHttpHeaders = {
    ...made, etag: made.etag ?? `"${sha256(body).slice(0, 32)}"`,
    // RFC 9211: it came from what is kept here.
    "cache-status": "followthrough; hit",
    ...(isPackable ? { vary: [made.vary, "Accept-Encoding"].flat().filter((name) => name !== undefined).join(", ") } : {}),
  };
  return { headers, body, isPackable, modified: dateOf(made["last-modified"]), packed: new Map() };
}
