import { describe, expect, test } from "vitest";
import { readEnvironment } from "./env";

const read = (variables: Record<string, string>) => readEnvironment({ NODE_ENV: "test", ...variables });

describe("the environment", () => {
  test("needs nothing", () => {
    expect(read({})).toMatchObject({
      PORT: 3000, SITE_URL: "http://localhost:3000", SITE_TIME_ZONE: "America/New_York", TRACKER_SEED: "documents",
    });
  });

  test("takes an empty variable for an unset one", () => {
    expect(read({ PORT: "", SITE_URL: " " }).SITE_URL).toBe("http://localhost:3000");
  });

  test("wants a sender where there is a mail server", () => {
    expect(() => read({ SMTP_URL: "smtp://127.0.0.1:2525" })).toThrow("MAIL_FROM must be set together with SMTP_URL: it is the sender of the e-mails.");
    expect(read({ SMTP_URL: "smtp://127.0.0.1:2525", MAIL_FROM: "Desk <desk@example.org>" }).MAIL_FROM).toBe("Desk <desk@example.org>");
  });

  test("follows the port in the address", () => {
    expect(read({ PORT: "8080" }).SITE_URL).toBe("http://localhost:8080");
  });

  test.each([
    ["PORT", "0"], ["PORT", "65536"], ["PORT", "80a"], ["PORT", "-1"],
    ["SITE_URL", "http://tracker.example.org"], ["SITE_URL", "https://example.org/tracker"], ["SITE_URL", "example.org"],
    ["SITE_URL", "https://user@example.org"], ["SITE_URL", "ftp://localhost"], ["SITE_URL", "http://localhost.example.org"],
    ["SITE_TIME_ZONE", "Mars/Olympus"], ["TRACKER_SEED", "all"], ["JOBS", "yes"], ["TRACKER_SECRET", "short"], ["TRACKER_SECRET", "0".repeat(64)], ["TRACKER_SECRET_PREVIOUS", "short"], ["METRICS_TOKEN", "short"], ["METRICS_TOKEN", "of forty letters and with blanks between"],
    ["LOG_LEVEL", "loud"], ["SECURITY_CONTACT", "security@example.org"], ["SECURITY_CONTACT", "http://example.org"],
    ["DATABASE_URL", "mysql://localhost/x"], ["DATABASE_URL", "postgresql://localhost"],
    ["OUTBOUND_ALLOWED_HOSTS", "127.0.0.1"], ["OUTBOUND_ALLOWED_HOSTS", "http://127.0.0.1:80"], ["OUTBOUND_ALLOWED_HOSTS", "*:80"], ["OUTBOUND_ALLOWED_HOSTS", "a.test:70000"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"], ["TRUSTED_PROXIES", "proxy.local"],
    ["SMTP_URL", "https://mail.example.org"], ["SMTP_URL", "mail.example.org"], ["MAIL_FROM", "nobody"], ["MAIL_FROM", "Desk <a@b.org> Bcc: c@d.org"],
  ])("refuses %s=%s in one sentence that names it", (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`));
  });

  test.each(["http://localhost:4000", "http://127.0.0.1:4000", "http://[::1]:4000", "https://tracker.example.org"])(
    "accepts SITE_URL=%s", (value) => expect(read({ SITE_URL: `${value}/` }).SITE_URL).toBe(value),
  );

  test("wants two secrets to be two", () => {
    const one = "a secret that stands for itself alone";
    expect(() => read({ TRACKER_SECRET: one, TRACKER_SECRET_PREVIOUS: one })).toThrow("TRACKER_SECRET_PREVIOUS must differ from TRACKER_SECRET: it is the secret before it.");
  });

  test("reads the hosts that may be fetched from though they are private", () => {
    expect(read({ OUTBOUND_ALLOWED_HOSTS: "127.0.0.1:*, Files.test:8080, [::1]:80" }).OUTBOUND_ALLOWED_HOSTS).toEqual([
      { hostname: "127.0.0.1", port: "*" }, { hostname: "files.test", port: "8080" }, { hostname: "::1", port: "80" },
    ]);
  });

  test("does not repeat a secret in its complaint", () => {
    expect(() => read({ DATABASE_URL: "mysql://me:hush@localhost/x" })).not.toThrow(/hush/);
    for (const name of ["TRACKER_SECRET", "TRACKER_SECRET_PREVIOUS", "METRICS_TOKEN"]) expect(() => read({ [name]: "hush" })).not.toThrow(/hush/);
    expect(() => read({ SMTP_URL: "https://me:hush@localhost" })).not.toThrow(/hush/);
  });
});
