import { z } from "zod";
import { revision, slug } from "./fields";
import { bilingual, optionalBilingual } from "./language";

export const topicInput = z.strictObject({
  slug,
  name: bilingual(80),
  description: optionalBilingual(600),
  /** Place in lists and charts; ties are broken by name. */
  position: z.coerce.number({ error: "invalid" }).int({ error: "invalid" }).min(0).max(999).default(100),
  ...revision,
});
export type TopicInput = z.infer<typeof topicInput>;
