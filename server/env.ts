import "server-only";
import { BlockList, isIP } from "node:net";
import path from "node:path";
import { z } from "zod";
import { OperatorError } from "./operations/operator-error";
import { logLevels } from "./log";
import type { AllowedHost } from "./outbound-address";

/** A value that `read` understands, or a complaint that completes the sentence "NAME …". */
function variable<T>(read: (value: string) => T, complaint: string) {
  return z.string().transform((value, context): T => {
    try {
      return read(value);
    } catch {
      context.addIssue({ code: "custom", message: complaint });
      return z.NEVER;
    }
  });
}

function demand(condition: boolean): asserts condition {
  if (!condition) throw new Error("refused");
}

function databaseUrl(value: string): string {
  const url = new URL(value);
  demand(/^postgres(ql)?:$/.test(url.protocol) && url.hostname !== "" && url.pathname.length > 1);
  return value;
}

/** Whether a host name can only mean this computer, where http needs no certificate. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function origin(value: string): string {
  const url = new URL(value);
  demand(url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname)));
  demand(url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "");
  return url.origin;
}

function timeZone(value: string): string {
  return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
}

function addressList(value: string): BlockList {
  const list = new BlockList();
  for (const entry of value.split(",").map((part) => part.trim()).filter(Boolean)) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    demand(isIP(address) !== 0);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** An address such as "Followthrough <tracker@example.org>" or only what stands between the brackets. */
function mailAddress(value: string): string {
  demand(/^(?:[^<>"\r\n]{1,100} <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(value));
  return value;
}

function mailServer(value: string): string {
  const url = new URL(value);
  demand(/^smtps?:$/.test(url.protocol) && url.hostname !== "" && (url.pathname === "" || url.pathname === "/"));
  return value;
}

const database = variable(databaseUrl, "must be an address such as postgresql://user:password@host:5432/database");

/** "127.0.0.1:8080", "files.test:*": hosts that may be fetched from though they are private. */
function hostList(value: string): AllowedHost[] {
  return value.split(",").map((part) => part.trim().toLowerCase()).filter(Boolean).map((entry) => {
    const [, hostname = "", port = ""] = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+):(\*|\d{1,5})$/.exec(entry) ?? [];
    demand(hostname !== "" && (port === "*" || (Number(port) >= 1 && Number(port) <= 65535)));
    return { hostname: hostname.replace(/^\[|\]$/g, ""), port };
  });
}

/** It closed things when it was the present one, whatever is asked of secrets now. */
const previousSecret = z.string().min(32, { error: "must have at least 32 characters" });

/** Long, and of more than a few characters: "000…" and "changeme changeme…" are no secrets. */
const secret = z.string().min(32, { error: "must have at least 32 characters" })
  .refine((value) => new Set(value).size >= 10, { error: "must be random: it has hardly any different characters" });

/** Every variable that the tracker reads, and nothing else reads the environment. */
const schema = z.object({
  BACKUP_DIR: variable((value) => path.resolve(value), "must be a folder").optional(),
  DATABASE_URL: database.optional(),
  DATABASE_APP_URL: database.optional(),
  DATABASE_PUBLIC_URL: database.optional(),
  OUTBOUND_ALLOWED_HOSTS: variable(hostList, "must be a comma-separated list of host:port, such as 127.0.0.1:8080,files.test:*")
    .default(() => []),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` }).default("info"),
  METRICS_TOKEN: z.string().min(32, { error: "must have at least 32 characters" }).regex(/^[\w.~+/=-]+$/, { error: "must be of letters, digits and ._~+/=- alone" }).optional(),
  JOBS: z.enum(["on", "unscheduled", "off"], { error: 'must be "on", "unscheduled" or "off"' }).default("on"),
  PORT: variable((value) => {
    demand(/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535);
    return Number(value);
  }, "must be a number from 1 to 65535").default(3000),
  SECURITY_CONTACT: z.string().regex(/^(?:mailto:[^\s<>@]+@[^\s<>@]+|https:\/\/[^\s<>]+)$/, { error: "must be an address such as mailto:security@example.org or https://example.org/security" }).optional(),
  SITE_URL: variable(
    origin,
    "must be the public address of the site without a path, such as https://tracker.example.org; http is accepted only for this computer",
  ).optional(),
  SITE_TIME_ZONE: variable(timeZone, "must name a time zone, such as America/New_York or America/Mexico_City")
    .default("America/New_York"),
  TRACKER_DATA_DIR: variable((value) => path.resolve(value), "must be a folder").optional(),
  TRACKER_SEED: z.enum(["documents", "none"], { error: 'must be "documents" or "none"' }).default("documents"),
  TRACKER_SECRET: secret.optional(),
  TRACKER_SECRET_PREVIOUS: previousSecret.optional(),
  TRUSTED_PROXIES: variable(
    addressList,
    "must be a comma-separated list of addresses and networks, such as 10.0.0.5,192.168.0.0/16",
  ).default(() => new BlockList()),
  SMTP_URL: variable(mailServer, "must be the address of a mail server, such as smtps://user:password@mail.example.org").optional(),
  MAIL_FROM: variable(mailAddress, "must be a sender, such as tracker@example.org or Followthrough <tracker@example.org>").optional(),
}).superRefine(({ SMTP_URL, MAIL_FROM, TRACKER_SECRET, TRACKER_SECRET_PREVIOUS }, context) => {
  if (TRACKER_SECRET_PREVIOUS !== undefined && TRACKER_SECRET_PREVIOUS === TRACKER_SECRET)
    context.addIssue({ code: "custom", path: ["TRACKER_SECRET_PREVIOUS"], message: "must differ from TRACKER_SECRET: it is the secret before it" });
  if (SMTP_URL !== undefined && MAIL_FROM === undefined)
    context.addIssue({ code: "custom", path: ["MAIL_FROM"], message: "must be set together with SMTP_URL: it is the sender of the e-mails" });
});

export const variableNames: readonly string[] = Object.keys(schema.shape);

export type Environment = Omit<z.output<typeof schema>, "SITE_URL"> & { SITE_URL: string };

const secrets = new Set(["DATABASE_URL", "DATABASE_APP_URL", "DATABASE_PUBLIC_URL", "TRACKER_SECRET", "TRACKER_SECRET_PREVIOUS", "SMTP_URL", "METRICS_TOKEN"]);

/** Reads and checks the environment; a bad value ends in one sentence that names the variable. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  // An empty variable is an unset one: compose files and CI systems make them.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    const name = String(issue?.path[0]);
    const shown = secrets.has(name) || source[name] === undefined ? "" : ` (it is "${source[name]}")`;
    throw new OperatorError(`${name} ${issue?.message}${shown}.`);
  }
  return { ...result.data, SITE_URL: result.data.SITE_URL ?? `http://localhost:${result.data.PORT}` };
}

let current: Environment | undefined;

/** The environment of this process, read once. */
export function environment(): Environment {
  return (current ??= readEnvironment());
}

/** The zone in which the tracker's calendar days begin and end. */
export function siteTimeZone(): string {
  return environment().SITE_TIME_ZONE;
}

/**
 * The public address of the site, without a slash at its end. It is known only to
 * the running server: what is built once serves every installation.
 */
export function siteUrl(): string {
  if (process.env.NEXT_PHASE === "phase-production-build") {
    throw new Error("siteUrl() was called while building: a page that needs it must render on request.");
  }
  return environment().SITE_URL;
}

/** Whether visitors reach the site by https, which decides names and flags of cookies. */
export function siteIsSecure(): boolean {
  return siteUrl().startsWith("https:");
}

/** The secret by which everything new is closed: session tokens, second factors. Database passwords are derived from it too. */
export function trackerSecret(): string {
  const { TRACKER_SECRET } = environment();
  if (!TRACKER_SECRET) throw new OperatorError("TRACKER_SECRET must be set: start the tracker with npm start.");
  return TRACKER_SECRET;
}

/**
 * All secrets under which something may still be read, the present one first: while a secret is exchanged the one
 * before it opens what it closed, and closes nothing new.
 */
export function trackerSecrets(): readonly string[] {
  const { TRACKER_SECRET_PREVIOUS } = environment();
  return TRACKER_SECRET_PREVIOUS === undefined ? [trackerSecret()] : [trackerSecret(), TRACKER_SECRET_PREVIOUS];
}

/** The mail server and the sender; null where this installation sends no e-mail. */
export function mailSettings(): { url: string; from: string } | null {
  const { SMTP_URL, MAIL_FROM } = environment();
  return SMTP_URL === undefined || MAIL_FROM === undefined ? null : { url: SMTP_URL, from: MAIL_FROM };
}

/** Where nightly backups go; null where nobody has said so, and the database is not our own. */
export const backupFolder = (): string | null => environment().BACKUP_DIR ?? null;

/** Whom to tell of a weakness, as a URI; null where the operator has named nobody. */
export const securityContact = (): string | null => environment().SECURITY_CONTACT ?? null;

/** What a monitor shows to read the figures; null where there are none to be read. */
export const metricsToken = (): string | null => environment().METRICS_TOKEN ?? null;

/** The addresses from which X-Forwarded-For is believed. */
export function trustedProxies(): BlockList {
  return environment().TRUSTED_PROXIES;
}

/** Private hosts that documents may be fetched from all the same: test hosts, a newsroom's own archive. */
export function allowedOutboundHosts(): readonly AllowedHost[] {
  return environment().OUTBOUND_ALLOWED_HOSTS;
}
