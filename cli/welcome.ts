import type { Installation } from "@/server/operations/installation";

/** What a person needs to know once the tracker runs, and nothing else. */
export function welcome(
  { environment, dataDir }: Pick<Installation, "environment" | "dataDir">,
  administrator: { email: string; password: string } | null,
): string {
  const site = environment.SITE_URL;
  const lines: [string, string][] = [
    ["Dashboard", `${site}/`],
    ["Editors' desk", `${site}/admin`],
  ];
  if (administrator) {
    lines.push(["Sign in as", administrator.email], ["One-time password", administrator.password]);
  }
  lines.push(["Data", dataDir ?? "in the database that DATABASE_URL names"], ["To stop", "press Ctrl-C"]);
  const width = Math.max(...lines.map(([label]) => label.length));
  const note = administrator ? "  The password is shown only this once; you choose your own when you first sign in.\n" : "";
  return `\nFollowthrough is running.\n\n${lines.map(([label, value]) => `  ${label.padEnd(width)}  ${value}\n`).join("")}${note}\n`;
}
