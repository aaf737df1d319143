import { z } from "zod";
import { roles } from "./permissions";

/**
 * What administrators decide about their installation at the desk, each with the value that holds until
 * somebody does. Whatever the server's operator decides instead stands in the environment.
 */
export const settings = {
  /** Who must have a second factor before anything else. */
  "second-factor-roles": { schema: z.array(z.enum(roles, { error: "invalid" })).max(roles.length), initially: [] },
} as const;

export type SettingKey = keyof typeof settings;
export type SettingValue<Key extends SettingKey> = z.output<(typeof settings)[Key]["schema"]>;

export const settingKeys = Object.keys(settings) as SettingKey[];

/** The form of the second factor's setting; no box checked is nobody. */
export const secondFactorRoles = z.strictObject({ roles: settings["second-factor-roles"].schema.default([]) });
