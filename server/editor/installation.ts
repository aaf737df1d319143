import "server-only";
import type { Publication } from "@/domain/installation-setting";
import type { Role } from "@/domain/permissions";
import type { Actor } from "../actor";
import { siteName } from "../letters";
import { mailIsSet } from "../mail";
import { readSetting } from "../settings";
import { demand } from "./desk-read";

/** Who must have a second factor, for those who decide it. */
export async function rolesWithSecondFactor(actor: Actor): Promise<readonly Role[]> {
  demand(actor, "manage-installation");
  return (await readSetting("second-factor-roles")).value;
}

/** Whether a second person reviews what is published, for those who decide it. */
export async function publicationSetting(actor: Actor): Promise<Publication> {
  demand(actor, "manage-installation");
  return (await readSetting("publication")).value;
}

/** Whether people can be written to: told to strangers too, who may ask for a link only then. */
export const sendsMail = (): boolean => mailIsSet();

/** By which words this installation is known where several stand together, as on a telephone. */
export const siteLabel = (): string => siteName();
