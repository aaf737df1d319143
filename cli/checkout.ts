import path from "node:path";

/** The folder the tracker was checked out to: where package.json, prisma/ and app/ are. */
export const checkout = path.resolve(import.meta.dirname, "..");
