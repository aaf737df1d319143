import "server-only";
import type { KnownVersion } from "@/domain/capture";
import type { TextHolding } from "@/domain/source";
import type { Prisma } from "@/prisma/generated/client";

type Reader = Pick<Prisma.TransactionClient, "sourceVersion" | "capture" | "sourceDescription">;
export type Fingerprints = { fileSha256: string; textSha256: string };

/** Which versions and which open captures have the same file or text, and which source has the address. */
export async function knownDocuments(tx: Reader, prints: Fingerprints, addresses: readonly string[]) {
  const same = { OR: [{ fileSha256: prints.fileSha256 }, { textSha256: prints.textSha256 }] };
  const rows = await tx.sourceVersion.findMany({
    where: same, orderBy: { number: "desc" },
    select: {
      id: true, sourceId: true, number: true, textSha256: true, textHeld: true,
      source: { select: { slug: true, versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } } } },
    },
  });
  const waiting = await tx.capture.findFirst({ where: { ...same, state: "open" }, orderBy: { capturedAt: "desc" }, select: { id: true } });
  const versions = rows.map(({ id, sourceId, number, textSha256, textHeld, source }): KnownVersion => ({
    sourceId, number, textSha256, slug: source.slug, textHeld: textHeld as TextHolding, isNewest: source.versions[0]?.id === id,
  }));
  return { versions, waiting: waiting?.id ?? null, sourceOfAddress: await sourceAt(tx, addresses) };
}

/** The source that states one of these addresses, or was fetched from it. */
async function sourceAt(tx: Reader, addresses: readonly string[]): Promise<string | null> {
  if (addresses.length === 0) return null;
  const forms = [...new Set(addresses.flatMap(formsOf))];
  const fetched = await tx.sourceVersion.findFirst({ where: { fetchedFrom: { in: forms } }, orderBy: { recordedAt: "desc" }, select: { sourceId: true } });
  const stated = fetched ?? await tx.sourceDescription.findFirst({ where: { url: { in: forms } }, orderBy: { recordedAt: "desc" }, select: { sourceId: true } });
  return stated?.sourceId ?? null;
}

/** With and without the final slash, and by either protocol: the same page to a reader. */
function formsOf(address: string): string[] {
  const plain = address.replace(/#.*$/, "").replace(/\/$/, "");
  const other = plain.startsWith("https:") ? plain.replace(/^https:/, "http:") : plain.replace(/^http:/, "https:");
  return [address, plain, `${plain}/`, other, `${other}/`];
}
