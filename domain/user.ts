import { z } from "zod";
import { choice, optionalUuid, uuid } from "./fields";
import { languages, requiredText } from "./language";
import { roles } from "./permissions";

export const email = z.string({ error: "required" }).trim().toLowerCase().min(1, { error: "required" }).max(200, { error: "too-long" })
  .pipe(z.email({ error: "not-an-email" }));

/** Length is what counts; no rules of composition (OWASP ASVS 5.0, 6.2.1 and 6.2.5). */
export const password = z.string({ error: "required" }).min(12, { error: "password-too-short" }).max(200, { error: "too-long" })
  .refine((value) => new Set(value.toLowerCase()).size >= 5, { error: "password-too-common" });

export const languageChoice = z.enum(languages, { error: "required" });
export const roleChoice = z.enum(roles, { error: "required" });

/** One line: it stands in the head of a message. */
const personName = requiredText(120).transform((name) => name.replace(/\s+/g, " "));

/** Somebody who is to come to the desk; the password is theirs to choose. */
export const invitation = z.strictObject({ email, name: personName, role: roleChoice, language: languageChoice });

const typedPassword = z.string({ error: "required" }).min(1, { error: "required" }).max(200, { error: "too-long" });
const repeated = z.string({ error: "required" }).max(200, { error: "too-long" });

export const passwordChange = z.strictObject({ current: typedPassword, next: password, repeat: repeated })
  .superRefine((change, context) => {
    if (change.next !== change.repeat) context.addIssue({ code: "custom", message: "passwords-differ", path: ["repeat"] });
    if (change.next === change.current) context.addIssue({ code: "custom", message: "password-too-common", path: ["next"] });
  });

/** What a link carries behind its "#": 32 random bytes. Anything else is not looked for. */
export const linkToken = z.string({ error: "link-not-valid" }).regex(/^[A-Za-z0-9_-]{43}$/, { error: "link-not-valid" });

/** A password by a link; who was invited also says in which language they want the desk. */
export const passwordByLink = z.strictObject({ token: linkToken, language: languageChoice, next: password, repeat: repeated })
  .superRefine((choice, context) => {
    if (choice.next !== choice.repeat) context.addIssue({ code: "custom", message: "passwords-differ", path: ["repeat"] });
  });

export const linkRequest = z.strictObject({ email });

/** For what is done only by somebody who has just shown that they know the password. */
export const withPassword = z.strictObject({ current: typedPassword });

/** Six digits as the telephone shows them, with or without a gap. */
export const oneTimeCode = z.string({ error: "required" }).transform((text) => text.replace(/\s/g, ""))
  .pipe(z.string().min(1, { error: "required" }).regex(/^\d{6}$/, { error: "wrong-code" }));

export const codeInput = z.strictObject({ code: oneTimeCode });

/** Somebody of the desk: by id in its forms, by address from the terminal. */
export const personReference = z.union([email, uuid]);

/** An account is switched off; what was in progress under its name goes to somebody else. */
export const switchOff = z.strictObject({ person: personReference, to: choice(personReference.nullable().default(null)) });
export const roleChange = z.strictObject({ person: personReference, role: roleChoice });
export const personChoice = z.strictObject({ person: personReference });
/** One session of somebody, or all of them. */
export const sessionChoice = z.strictObject({ session: optionalUuid });
export const sessionOfPerson = z.strictObject({ person: personReference, session: optionalUuid });

export const linkPurposes = ["invitation", "password-reset"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What can come of an attempt to sign in by somebody whom we know. */
export const signInResults = ["signed-in", "wrong-password", "wrong-code", "code-used", "switched-off"] as const;
export type SignInResult = (typeof signInResults)[number];
export const signInFactors = ["none", "code", "recovery-code"] as const;
export type SignInFactor = (typeof signInFactors)[number];

/** Where the addresses of people lead who came with an archive: to nobody (RFC 2606). */
export const accountsOfArchive = "archive.invalid";
