import "server-only";
import { settings, type SettingKey, type SettingValue } from "@/domain/installation-setting";
import { db } from "./db";
import type { Tx } from "./commands/write";

/** The value that holds now, and its version; what nobody decided yet has version 0. */
export async function readSetting<Key extends SettingKey>(key: Key, tx: Tx = db): Promise<{ value: SettingValue<Key>; version: number }> {
  const row = await tx.installationSetting.findFirst({ where: { key }, orderBy: { version: "desc" }, select: { value: true, version: true } });
  const { schema, initially } = settings[key];
  return row === null
    ? { value: schema.parse(initially) as SettingValue<Key>, version: 0 }
    : { value: schema.parse(row.value) as SettingValue<Key>, version: row.version };
}
