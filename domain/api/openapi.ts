import type { ProblemType } from "../problem";
import { problems } from "../problem";
import { componentOf, statusOf } from "./components";
import type { Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import { bodySchema, componentSchemas, parameterSchema, type JsonSchema } from "./json-schemas";
import { parameterWords } from "./parameters";

type Document = Record<string, unknown>;
const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** The description of the API as OpenAPI 3.1, made of what serves it. */
export function openApiDocument(site: string, options: { strict?: boolean } = {}): Document {
  const paths: Record<string, Record<string, unknown>> = {};
  const all = Object.values(endpoints) as Endpoint[];
  for (const endpoint of all) (paths[`/api/v1${endpoint.path}`] ??= {})[endpoint.method] = operation(endpoint);
  return {
    openapi: "3.1.0",
    info: {
      title: "Followthrough", version: "1.0.0", license: { name: "MIT", identifier: "MIT" },
      description: "Policy commitments between governments: what was promised, asked and offered, what became of it, and the words that prove it. No key is needed to read.",
    },
    servers: [{ url: site }],
    externalDocs: { url: `${site}/data/api`, description: "A readable reference" },
    paths,
    components: {
      schemas: { ...componentSchemas(options), ...Object.fromEntries(all.flatMap(({ body }) => (body === null ? [] : [[body.name, bodySchema(body)]]))) },
      headers, securitySchemes: { token: { type: "http", scheme: "bearer", description: "A personal token, made under Account at the desk." } },
    },
  };
}

const headers = {
  ETag: { description: "Changes with the answer: send it back as If-None-Match.", schema: { type: "string" } },
  LastModified: { description: "When the record can have changed last.", schema: { type: "string" } },
  RateLimit: { description: "What is left of the allowance, and in how many seconds it is whole again.", schema: { type: "string" } },
  RateLimitPolicy: { description: "The allowance and its seconds.", schema: { type: "string" } },
  RetryAfter: { description: "Seconds to wait.", schema: { type: "integer" } },
  Link: { description: "The address of the next page, rel=\"next\".", schema: { type: "string" } },
  Location: { description: "The address of the record now.", schema: { type: "string" } },
};
const header = (name: keyof typeof headers) => ({ $ref: `#/components/headers/${name}` });
const rates = { RateLimit: header("RateLimit"), "RateLimit-Policy": header("RateLimitPolicy") };

function operation(endpoint: Endpoint): Document {
  const { name, about, parameters, query } = endpoint;
  return {
    operationId: name, summary: about.en,
    parameters: [
      ...Object.entries(parameters).map(([parameter, meaning]) => ({ name: parameter, in: "path", required: true, description: meaning.en, schema: { type: "string" } })),
      ...Object.entries(query).map(([parameter, schema]) => ({
        name: parameter, in: "query", required: false, description: parameterWords[parameter]?.en ?? "", schema: parameterSchema(schema as never),
      })),
      ...(endpoint.body === null ? [] : writeHeaders(endpoint)),
    ],
    ...(endpoint.body === null ? {} : { security: [{ token: [] }], requestBody: { required: true, content: { "application/json": { schema: reference(endpoint.body.name) } } } }),
    responses: responses(endpoint),
  };
}

function writeHeaders({ ifMatch }: Endpoint): Document[] {
  const text = (name: string, required: boolean, description: string) => ({ name, in: "header", required, description, schema: { type: "string" } });
  return [
    text("If-Match", ifMatch === "always", "The version that was seen, in quotes."),
    text("Idempotency-Key", false, "A key of your own: within 24 hours the same request with it gets the same answer, and writes once."),
  ];
}

function responses(endpoint: Endpoint): Document {
  const { status, about, moves } = endpoint;
  if (endpoint.body !== null) return writeResponses(endpoint);
  const validators = { ETag: header("ETag"), "Last-Modified": header("LastModified") };
  const isFile = endpoint.mediaType !== "application/json" || endpoint.answer.type === "string";
  return {
    [status]: {
      description: about.en, content: { [endpoint.mediaType]: { schema: answerSchema(endpoint) } },
      headers: { ...rates, ...(isFile ? {} : validators), ...(endpoint.query.cursor === undefined ? {} : { Link: header("Link") }) },
    },
    ...(isFile ? {} : { 304: { description: "Known already: nothing changed.", headers: { ...rates, ...validators } } }),
    ...(moves ? { 308: { description: "The record is at another address now.", content: { "application/json": { schema: reference("Moved") } }, headers: { ...rates, Location: header("Location") } } } : {}),
    ...problemResponses(endpoint.problems),
  };
}

function writeResponses({ problems: kinds }: Endpoint): Document {
  const content = { "application/json": { schema: reference("Written") } };
  return {
    201: { description: "Published.", content, headers: { ETag: header("ETag"), Location: header("Location") } },
    202: { description: "Kept as a draft; a second person reviews it.", content },
    ...problemResponses(kinds),
  };
}

function answerSchema(endpoint: Endpoint): JsonSchema {
  const name = componentOf(endpoint.answer);
  if (name !== null) return reference(name);
  return endpoint.path.endsWith("/commitments.json") ? { type: "array", items: reference("Commitment") } : parameterSchema(endpoint.answer);
}

/** Statuses of reading, whose answers say what is left of the allowance. */
const reads: ReadonlySet<number> = new Set([400, 404, 410, 429, 503]);

/** Kinds of problems of one status are one response. */
function problemResponses(kinds: readonly ProblemType[]): Document {
  const statuses = [...new Set(kinds.map(statusOf))].map((status) => [status, kinds.filter((kind) => statusOf(kind) === status)] as const);
  return Object.fromEntries(statuses.map(([status, types]) => [status, {
    description: types.map((type) => problems[type].title).join("; "),
    content: { "application/problem+json": { schema: reference("Problem") } },
    ...(status === 405 || !reads.has(status) ? {} : { headers: { ...rates, ...(status === 429 || status === 503 ? { "Retry-After": header("RetryAfter") } : {}) } }),
  }]));
}
