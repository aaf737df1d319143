import type { z } from "zod";
import type { Language } from "../language";
import type { ProblemType } from "../problem";

/** A sentence in both languages: the reference reads in both, the OpenAPI document in English. */
export type Sentence = Readonly<Record<Language, string>>;

/**
 * One address of the API, declared once. What serves it parses with `query`, answers with `answer`, and
 * the description is generated from the very same objects, so that the three cannot part.
 */
export type Endpoint<Query extends z.ZodRawShape = z.ZodRawShape, Answer extends z.ZodType = z.ZodType> = {
  /** Its name for programs: the operationId. */
  name: string;
  method: "get" | "post";
  /** Below /api/v1, parameters in braces. */
  path: string;
  about: Sentence;
  /** What stands in the braces. */
  parameters: Readonly<Record<string, Sentence>>;
  query: Query;
  answer: Answer;
  mediaType: string;
  /** The status of success, and what else it may answer with. */
  status: number;
  problems: readonly ProblemType[];
  /** Whether a record may have moved to another address (308). */
  moves: boolean;
  /** What is sent, and how it is described; null where nothing is. */
  body: { name: string; schema: z.ZodObject; without: readonly string[] } | null;
  /** Of a write: where the version that was seen must stand in If-Match. */
  ifMatch: "always" | "for-changes" | null;
  /** An address that can be called as it stands, below /api/v1. */
  example: string;
};

/** What every address can answer with. */
export const problemsOfReading = ["unknown-parameter", "invalid-parameter", "method-not-allowed", "too-many-requests", "unavailable"] as const satisfies readonly ProblemType[];

type Declared<Query extends z.ZodRawShape, Answer extends z.ZodType> =
  Pick<Endpoint<Query, Answer>, "name" | "path" | "about" | "query" | "answer"> & Partial<Omit<Endpoint, "query" | "answer" | "method">>;

export function reading<Query extends z.ZodRawShape, Answer extends z.ZodType>(declared: Declared<Query, Answer>): Endpoint<Query, Answer> {
  return {
    method: "get", parameters: {}, mediaType: "application/json", status: 200, moves: false, body: null, ifMatch: null, example: declared.path,
    ...declared, problems: [...(declared.problems ?? []), ...problemsOfReading],
  };
}
