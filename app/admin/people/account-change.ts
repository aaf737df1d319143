import { z } from "zod";

/** What the small forms beside a person post; the commands parse each value again as their own. */
const change = z.object({ email: z.string().default(""), role: z.string().default(""), enabled: z.enum(["yes", "no"]).default("no") });

export const accountChange = (input: unknown): z.infer<typeof change> => change.catch({ email: "", role: "", enabled: "no" }).parse(input);
