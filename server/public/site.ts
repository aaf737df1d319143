import "server-only";
import type { PlainDate } from "@/domain/plain-date";
import { siteDay } from "../days";
import { siteTimeZone, siteUrl } from "../env";

/** The site's public address and zone, known to the running server only. */
export const siteAddress = (): URL => new URL(siteUrl());
export { siteTimeZone };

/** Today where the site is. */
export const siteToday = (): PlainDate => siteDay(new Date());
