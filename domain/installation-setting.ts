import { z } from "zod";
import { roles } from "./permissions";

/** `self-publish`: an editor publishes alone. `two-persons`: somebody else reviews everything first. */
export const publications = ["self-publish", "two-persons"] as const;
export type Publication = (typeof publications)[number];

/**
 * What administrators decide about their installation at the desk, each with the value that holds until
 * somebody does. Whatever the server's operator decides instead stands in the environment.
 */
export const settings = {
  /** Who must have a second factor before anything else. */
  "second-factor-roles": { schema: z.array(z.enum(roles, { error: "invalid" })).max(roles.length), initially: [] },
  /** How what is written becomes public. */
  publication: { schema: z.enum(publications, { error: "required" }), initially: "self-publish" },
} as const;

export type SettingKey = keyof typeof settings;
export type SettingValue<Key extends SettingKey> = z.output<(typeof settings)[Key]["schema"]>;

export const settingKeys = Object.keys(settings) as SettingKey[];

/** The form of the second factor's setting; no box checked is nobody. */
export const secondFactorRoles = z.strictObject({ roles: settings["second-factor-roles"].schema.default([]) });

/** The form of the setting of publication. */
export const publicationForm = z.strictObject({ publication: settings.publication.schema });
