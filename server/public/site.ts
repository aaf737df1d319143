import "server-only";
import { siteTimeZone, siteUrl } from "../env";

/** The site's public address and zone, known to the running server only. */
export const siteAddress = (): URL => new URL(siteUrl());
export { siteTimeZone };
