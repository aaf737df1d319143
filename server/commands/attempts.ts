import "server-only";
import { sha256 } from "@/domain/audit";
import { addressNetwork } from "../caller-address";
import { db } from "../db";
import { addressesKeptMs, linkRequestLimits, signInLimits, suggestionLimits } from "../limits";

/** From where somebody whom we do not know yet asks. */
export type Caller = { address: string; browser: string };

export type AttemptPurpose = "sign-in" | "link";

/** Of an account the fingerprint, so that addresses that nobody has are counted in the same way. */
export const accountKey = (email: string): string => sha256(email.trim().toLowerCase());

/** Of the requests for a link each counts; of the attempts to sign in those that failed. */
const limits = {
  "sign-in": { ...signInLimits, counted: { succeeded: false } },
  link: { ...linkRequestLimits, counted: {} },
} as const;

/**
 * Writes the attempt down first and counts afterwards, so that a burst cannot slip through together.
 * Null when there were too many, of this account or from this address; of IPv6 its network is counted and kept.
 */
export async function countAttempt(purpose: AttemptPurpose, key: string, from: string): Promise<bigint | null> {
  await forgetAddresses();
  const address = addressNetwork(from);
  const { windowMs, perAccount, perAddress, counted } = limits[purpose];
  const { id } = await db.signInAttempt.create({ data: { accountKey: key, address, purpose }, select: { id: true } });
  const recent = { purpose, at: { gt: new Date(Date.now() - windowMs) }, ...counted };
  const [ofAccount, fromAddress] = await Promise.all([
    db.signInAttempt.count({ where: { accountKey: key, ...recent } }),
    db.signInAttempt.count({ where: { address, ...recent } }),
  ]);
  return ofAccount > perAccount || fromAddress > perAddress ? null : id;
}

/**
 * A reader's suggestion: taken, one too many (the form comes back, and can be sent later), or one of a flood,
 * for which nothing at all is written or kept. All readers together count as one account, so that a flood
 * from many addresses ends too.
 */
export async function countSuggestion(address: string): Promise<"taken" | "too-many" | "flood"> {
  const { windowMs, perAddress, returnedPerAddress, altogether } = suggestionLimits;
  const recent = { purpose: "suggestion", at: { gt: new Date(Date.now() - windowMs) } };
  const fromAddress = () => db.signInAttempt.count({ where: { address, ...recent } });
  const ofAll = () => db.signInAttempt.count({ where: { accountKey: everyReader, ...recent } });
  const before = await Promise.all([fromAddress(), ofAll()]);
  if (before[0] >= perAddress + returnedPerAddress || before[1] >= altogether) return "flood";
  await forgetAddresses();
  await db.signInAttempt.create({ data: { accountKey: everyReader, address, purpose: "suggestion" }, select: { id: true } });
  return (await fromAddress()) > perAddress ? "too-many" : "taken";
}

const everyReader = accountKey("readers");

/** Addresses are kept to stop guessing and to show people their own sign-ins; after thirty days they are gone. */
export async function forgetAddresses(): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { at: { lt: new Date(Date.now() - addressesKeptMs) } } });
}
