import { writeFileSync } from "node:fs";
import path from "node:path";
import { asvsPage } from "@/docs/security/asvs-page";
import { checkout } from "./checkout";

/** `npm run asvs`: writes docs/security/asvs.md from asvs.ts beside it. */
writeFileSync(path.join(checkout, "docs/security/asvs.md"), asvsPage());
