import "server-only";
import { publicationForm, secondFactorRoles, type SettingKey, type SettingValue } from "@/domain/installation-setting";
import { parse, type Result } from "@/domain/refusal";
import type { Actor } from "../actor";
import { readSetting } from "../settings";
import { recordEvent } from "./audit";
import { recordRefusal, write } from "./write";

const aboutSetting = (key: SettingKey) => ({ action: "manage-installation", recordKind: "setting", recordId: key }) as const;

/** Which roles must have a second factor, from the next request on. */
export async function changeSecondFactorRoles(actor: Actor, raw: unknown): Promise<Result<null>> {
  const parsed = parse(secondFactorRoles, raw);
  if (!parsed.ok) return recordRefusal(actor, aboutSetting("second-factor-roles"), parsed);
  return changeSetting(actor, "second-factor-roles", parsed.value.roles);
}

/** Whether what is written needs a second person before it is public, from the next publication on. */
export async function changePublication(actor: Actor, raw: unknown): Promise<Result<null>> {
  const parsed = parse(publicationForm, raw);
  if (!parsed.ok) return recordRefusal(actor, aboutSetting("publication"), parsed);
  return changeSetting(actor, "publication", parsed.value.publication);
}

/** A new version of the setting; of two changes at the same moment the second is refused as a conflict. */
async function changeSetting<Key extends SettingKey>(actor: Actor, key: Key, value: SettingValue<Key>): Promise<Result<null>> {
  return write(actor, aboutSetting(key), async (tx) => {
    const before = await readSetting(key, tx);
    await tx.installationSetting.create({ data: { key, version: before.version + 1, value, authorId: actor.id }, select: { key: true } });
    await recordEvent(tx, actor, { ...aboutSetting(key), before: { value: before.value }, after: { value } });
    return null;
  });
}
