/** Problem documents (RFC 9457) of the API: one fixed list, so that programs can rely on the types. */
export const problems = {
  "unknown-parameter": { status: 400, title: "Unknown parameter" },
  "invalid-parameter": { status: 400, title: "Invalid parameter" },
  "not-found": { status: 404, title: "Not found" },
  gone: { status: 410, title: "Gone" },
  "method-not-allowed": { status: 405, title: "Method not allowed" },
  "invalid-body": { status: 422, title: "What was sent cannot be taken" },
  "cross-site": { status: 403, title: "Not from this site" },
  "too-large": { status: 413, title: "Too large" },
  "unsupported-media-type": { status: 415, title: "Unsupported media type" },
  unauthorized: { status: 401, title: "Not authorised" },
  forbidden: { status: 403, title: "Not allowed" },
  conflict: { status: 409, title: "Conflict" },
  "key-conflict": { status: 409, title: "Being worked on" },
  "precondition-failed": { status: 412, title: "Changed since" },
  "key-reused": { status: 422, title: "Idempotency key used for something else" },
  "precondition-required": { status: 428, title: "Version required" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  unavailable: { status: 503, title: "Temporarily unavailable" },
} as const;
export type ProblemType = keyof typeof problems;

export type ParameterError = { parameter: string; code: string; message: string };
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: ParameterError[];
};

export function problem(type: ProblemType, detail: string, instance: string, errors?: ParameterError[]): Problem {
  const { status, title } = problems[type];
  const document = { type: `/data/api#problem-${type}`, title, status, detail, instance };
  return errors === undefined ? document : { ...document, errors };
}

/** Which problem it is that parameters have these faults. */
export const parameterProblem = (errors: ParameterError[]): ProblemType =>
  errors.some(({ code }) => code === "unknown-parameter") ? "unknown-parameter" : "invalid-parameter";
