import type { IssueCode } from "./refusal";

/**
 * Why an address outside was not fetched. Refused: we would not ask (again). Unreachable: we asked, and
 * nothing came that could be used; another day it may.
 */
export const fetchRefusals = [
  "not-a-web-address", "address-credentials", "address-port", "address-private", "redirects-too-many", "redirect-broken", "answer-too-large",
] as const satisfies readonly IssueCode[];
export type FetchRefusal = (typeof fetchRefusals)[number];

export const fetchFailures = [
  "host-unknown", "host-silent", "host-unreachable", "certificate-refused", "answer-broken",
] as const satisfies readonly IssueCode[];
export type FetchFailure = (typeof fetchFailures)[number];

/** One step of the way from the address that was asked for to the one that answered. */
export type Redirect = { status: number; to: string };

export type Fetched = {
  outcome: "fetched";
  /** Any status but a followed redirect and 304; 404 and 410 are answers too. */
  status: number;
  finalUrl: string;
  redirects: Redirect[];
  headers: Record<string, string>;
  /** As sent after content coding is undone; empty where the status is not 2xx. */
  body: Uint8Array;
  /** Without parameters, in lower case; null where none was stated. */
  mediaType: string | null;
  /** The charset that the answer declares. */
  charset: string | null;
  etag: string | null;
  lastModified: string | null;
};

export type FetchOutcome =
  | Fetched
  | { outcome: "not-modified"; finalUrl: string; redirects: Redirect[]; etag: string | null; lastModified: string | null }
  | { outcome: "refused"; code: FetchRefusal; at: string; redirects: Redirect[] }
  | { outcome: "unreachable"; code: FetchFailure; at: string; redirects: Redirect[] };
