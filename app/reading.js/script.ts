import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const text = readFileSync(path.join(process.cwd(), "ui/reading/reading-script.js"), "utf8");
const version = createHash("sha256").update(text).digest("hex").slice(0, 12);

/** The one script of public pages as it stands in the repository, and the address that changes when it does. */
export const readingScript = { text, version, address: `/reading.js?v=${version}` } as const;
