import "server-only";
import { db } from "../db";
import { reseal, unseal } from "../sealed";

export type Resealed = { resealed: number; unreadable: number };

/**
 * Seals every second factor that an earlier secret closed with the present one; safe to repeat, and to break off.
 * Recovery codes are fingerprints and cannot be made anew without the codes: those of before hold until the earlier
 * secret is forgotten.
 */
export async function resealAll(): Promise<Resealed> {
  let resealed = 0;
  for (const { userId, secret } of await db.secondFactor.findMany({ select: { userId: true, secret: true } })) {
    const anew = reseal("second-factor", userId, secret);
    // Whoever set up another one meanwhile has the new secret already.
    if (anew !== null) resealed += (await db.secondFactor.updateMany({ where: { userId, secret }, data: { secret: anew } })).count;
  }
  return { resealed, unreadable: await countUnreadable() };
}

async function countUnreadable(): Promise<number> {
  const rows = await db.secondFactor.findMany({ select: { userId: true, secret: true } });
  return rows.filter(({ userId, secret }) => unseal("second-factor", userId, secret) === null).length;
}
