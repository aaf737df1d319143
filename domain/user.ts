import { z } from "zod";
import { languages, requiredText } from "./language";
import { roles } from "./permissions";

export const email = z.string({ error: "required" }).trim().toLowerCase().min(1, { error: "required" }).max(200, { error: "too-long" })
  .pipe(z.email({ error: "not-an-email" }));

/** Length is what counts; no rules of composition (OWASP ASVS 5.0, 6.2.1 and 6.2.5). */
export const password = z.string({ error: "required" }).min(12, { error: "password-too-short" }).max(200, { error: "too-long" })
  .refine((value) => new Set(value.toLowerCase()).size >= 5, { error: "password-too-common" });

export const userInput = z.strictObject({ email, name: requiredText(120), role: z.enum(roles, { error: "required" }) });

export const passwordChange = z.strictObject({
  current: z.string({ error: "required" }).min(1, { error: "required" }).max(200, { error: "too-long" }),
  next: password,
  repeat: z.string({ error: "required" }).max(200, { error: "too-long" }),
}).superRefine((change, context) => {
  if (change.next !== change.repeat) context.addIssue({ code: "custom", message: "passwords-differ", path: ["repeat"] });
  if (change.next === change.current) context.addIssue({ code: "custom", message: "password-too-common", path: ["next"] });
});

export const languageChoice = z.enum(languages);
