import "server-only";
import { lookup as systemLookup, type LookupAddress, type LookupOptions } from "node:dns";
import { isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { outboundLimits } from "./limits";
import { isAllowedHost, isPublicAddress, type AllowedHost } from "./outbound-address";

/** Looks a name up; all its addresses are wanted. Tests put a resolver of their own here. */
export type Lookup = (
  hostname: string, options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export class PrivateAddress extends Error {}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * The lookup that a socket makes. Checking here, and not before, means that the addresses that are
 * checked are those that are connected to: a name that answers differently a moment later gains nothing.
 * One private address among public ones is enough to refuse the name.
 */
export function guardedLookup(lookup: Lookup) {
  return (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) return callback(new PrivateAddress(hostname), []);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** An agent that opens connections to public addresses and to allowed hosts, and to nothing else. */
export function guardedAgent(allowed: readonly AllowedHost[], lookup: Lookup = systemLookup): Agent {
  const direct = buildConnector({ timeout: outboundLimits.connectMs });
  const guarded = buildConnector({ timeout: outboundLimits.connectMs, lookup: guardedLookup(lookup) as never });
  return new Agent({
    pipelining: 1,
    maxHeaderSize: outboundLimits.headerBytes,
    connect: (options, callback) => {
      const hostname = options.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "").toLowerCase();
      const port = options.port || (options.protocol === "https:" ? "443" : "80");
      if (isAllowedHost(hostname, port, allowed)) return direct(options, callback);
      // A literal address is connected to without any lookup.
      if (isIP(hostname) !== 0 && !isPublicAddress(hostname)) return callback(new PrivateAddress(hostname), null);
      guarded(options, (...[error, socket]) => {
        if (error !== null) return callback(error, null);
        if (isPublicAddress(socket.remoteAddress ?? "")) return callback(null, socket);
        socket.destroy();
        callback(new PrivateAddress(hostname), null);
      });
    },
  });
}
