import "server-only";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import type { FetchRefusal } from "@/domain/fetching";

/** A host that an operator allows by name though it is private; port "*" stands for any. */
export type AllowedHost = { hostname: string; port: string };

/**
 * Whether an address is one of the public internet. Everything that is not plainly so is refused: ranges
 * that embed another address (IPv4-mapped, NAT64, 6to4, Teredo) would otherwise be ways around.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === "ipv4") return parsed.range() === "unicast";
  const [first = 0] = parsed.toByteArray();
  // Global unicast is 2000::/3; ipaddr.js calls unassigned space "unicast" too.
  return parsed.range() === "unicast" && first >> 5 === 1;
}

const privateNames = /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|arpa|onion|test|invalid|example|alt)$/;

/** The host of a URL as it is looked up: without brackets, without a final dot. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "").toLowerCase();
export const portOf = (url: URL): string => url.port || (url.protocol === "https:" ? "443" : "80");

export function isAllowedHost(hostname: string, port: string, allowed: readonly AllowedHost[]): boolean {
  return allowed.some((host) => host.hostname === hostname && (host.port === "*" || host.port === port));
}

/**
 * What can be said about an address before anything is looked up. The URL parser has already brought
 * decimal, octal, hexadecimal and full-width forms of an address into the ordinary one.
 */
export function refusalOf(url: URL, allowed: readonly AllowedHost[]): FetchRefusal | null {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "not-a-web-address";
  if (url.username !== "" || url.password !== "") return "address-credentials";
  const hostname = hostOf(url);
  if (isAllowedHost(hostname, portOf(url), allowed)) return null;
  if (isIP(hostname) !== 0) {
    if (!isPublicAddress(hostname)) return "address-private";
  } else if (!hostname.includes(".") || privateNames.test(hostname)) return "address-private";
  return url.port === "" ? null : "address-port";
}
