import { commitmentInput } from "../commitment";
import { followUpInput } from "../follow-up";
import { writtenRecord } from "./answers";
import { reading, type Endpoint, type Sentence } from "./endpoint";

const problems = [
  "unauthorized", "forbidden", "not-found", "conflict", "key-conflict", "precondition-failed", "too-large", "unsupported-media-type", "invalid-body", "key-reused",
  "precondition-required",
] as const;

type Written = Pick<Endpoint, "name" | "path" | "about" | "body" | "ifMatch"> & Partial<Pick<Endpoint, "parameters">>;

const writing = (declared: Written): Endpoint<Record<never, never>, typeof writtenRecord> =>
  ({ ...reading({ ...declared, query: {}, answer: writtenRecord, status: 201, problems }), method: "post" });

const obligation: Sentence = { en: "Id of the obligation.", es: "Identificador de la obligación." };

/** Everything that can be written by program: the same commands and rules as at the desk. */
export const writeEndpoints = {
  logFollowUp: writing({
    name: "logFollowUp", path: "/obligations/{id}/follow-ups", parameters: { id: obligation }, ifMatch: "always",
    body: { name: "FollowUpInput", schema: followUpInput, without: ["obligation", "condition", "baseVersion"] },
    about: {
      en: "Logs an assessment, a check, a correction or a retraction. If-Match names the obligation's version. Scope follow-ups:write.",
      es: "Registra una evaluación, una revisión, una corrección o un retiro. If-Match nombra la versión de la obligación. Alcance follow-ups:write.",
    },
  }),
  publishCommitment: writing({
    name: "publishCommitment", path: "/commitments", ifMatch: "for-changes",
    body: { name: "CommitmentInput", schema: commitmentInput, without: ["baseVersion", "draft"] },
    about: {
      en: "Publishes a commitment, ask or offer; with the id of one (not its public id), a new version of it, and If-Match names the version that was seen. Scope commitments:write.",
      es: "Publica un compromiso, una petición o una oferta; con el id de uno (no su identificador público), una versión nueva, e If-Match nombra la versión vista. Alcance commitments:write.",
    },
  }),
} as const;
