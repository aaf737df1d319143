import "server-only";
import { dispositionInput } from "@/domain/disposition";
import { decisionKinds } from "@/domain/draft";
import { importDraft } from "@/domain/import-outcome";
import { linkInput } from "@/domain/intake";
import { topicsInput } from "@/domain/queue-step";
import { settlementInput } from "@/domain/reanchoring";
import { releaseInput } from "@/domain/release";
import { importLimits, releaseLimits } from "../limits";
import { disposeIn } from "./dispose-commitment";
import { freezeReleaseIn } from "./freeze-release";
import { linkPassageIn } from "./link-passage";
import { publishImportIn } from "./publish-import";
import { changeTopics } from "./queue-topics";
import { reader, type ReadKind } from "./record-kind";
import { settleReanchoringIn } from "./settle-reanchoring";

const nothing = async () => null;

/** Decisions that change what the public reads: each is carried out by whoever publishes its draft, under the name of whoever made it. */
export const decisions: Record<(typeof decisionKinds)[number], ReadKind> = {
  settlement: reader({
    schema: settlementInput, about: ({ citation }) => ({ target: citation, baseVersion: null, name: citation }),
    publishIn: async (tx, actor, input, by) => ({ id: input.citation, slug: (await settleReanchoringIn(tx, actor, input, by)).source }),
    current: async (tx, { citation }) => {
      const quoted = await tx.citation.findUnique({ where: { id: citation }, select: { exact: true } });
      return quoted && { exact: quoted.exact };
    },
  }),
  disposition: reader({
    schema: dispositionInput, about: ({ commitment, baseVersion }) => ({ target: null, baseVersion, name: commitment }), current: nothing,
    publishIn: async (tx, actor, input, by) => {
      const { id, publicId } = await disposeIn(tx, actor, input, by);
      return { id, slug: publicId };
    },
  }),
  import: reader({
    schema: importDraft, about: ({ of }) => ({ target: null, baseVersion: null, name: of }), publishIn: publishImportIn, current: nothing, limits: importLimits.transaction,
  }),
  topics: reader({
    schema: topicsInput, about: (input) => ({ target: null, baseVersion: null, name: input.do }), current: nothing, limits: importLimits.transaction,
    publishIn: async (tx, actor, input, by) => {
      await changeTopics(tx, actor, input, by);
      return { id: by.draftId ?? actor.id, slug: input.do };
    },
  }),
  link: reader({ schema: linkInput, about: ({ commitment }) => ({ target: commitment, baseVersion: null, name: commitment }), publishIn: linkPassageIn, current: nothing }),
  release: reader({
    schema: releaseInput, about: () => ({ target: null, baseVersion: null, name: "release" }), publishIn: freezeReleaseIn, current: nothing, limits: releaseLimits.transaction,
  }),
};
