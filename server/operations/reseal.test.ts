import { afterEach, expect, it, vi } from "vitest";
import { createTestDatabase } from "../testing";
import { personWithPassword } from "../testing-people";

const { owner } = await createTestDatabase();
const [old, present, foreign] = ["the secret of before, kept for a while", "the present secret, which closes all", "a secret that was never ours 12345"];

/** The modules as a process with these secrets has them. */
async function withSecrets(secret: string, previous = "") {
  vi.resetModules();
  vi.stubEnv("TRACKER_SECRET", secret);
  vi.stubEnv("TRACKER_SECRET_PREVIOUS", previous);
  return { ...(await import("../sealed")), ...(await import("./reseal")) };
}
afterEach(() => vi.unstubAllEnvs());

it("what the earlier secret closed is read, sealed anew once, and then needs it no more", async () => {
  const person = await personWithPassword("editor", "resealed@example.org");
  const before = await withSecrets(old);
  const sealed = before.seal("second-factor", person.id, "JBSWY3DP");
  const code = before.keyedFingerprint("recovery-code", person.id, "abc");
  await owner`INSERT INTO desk_second_factor (user_id, secret) VALUES (${person.id}, ${sealed})`;

  const during = await withSecrets(present, old);
  expect(during.unseal("second-factor", person.id, sealed)).toBe("JBSWY3DP");
  expect(during.keyedFingerprints("recovery-code", person.id, "abc")).toContain(code);
  expect(during.keyedFingerprint("recovery-code", person.id, "abc"), "written with the present one").not.toBe(code);
  expect(await during.resealAll()).toEqual({ resealed: 1, unreadable: 0 });
  expect(await during.resealAll()).toEqual({ resealed: 0, unreadable: 0 });

  const after = await withSecrets(present);
  const [row] = await owner<{ secret: string }[]>`SELECT secret FROM desk_second_factor WHERE user_id = ${person.id}`;
  expect(after.unseal("second-factor", person.id, row!.secret)).toBe("JBSWY3DP");
  expect(after.unseal("second-factor", person.id, sealed), "what the earlier one closed").toBe(null);
  expect(after.keyedFingerprints("recovery-code", person.id, "abc")).not.toContain(code);
  expect(await (await withSecrets(foreign)).resealAll()).toEqual({ resealed: 0, unreadable: 1 });
});
