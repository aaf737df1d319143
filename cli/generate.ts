import { generateClient } from "./generate-client";

process.exitCode = generateClient() ? 0 : 1;
