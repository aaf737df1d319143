import type { ProblemType } from "../problem";
import { problems } from "../problem";
import { componentOf, statusOf } from "./components";
import type { Endpoint } from "./endpoint";
import { endpoints } from "./endpoints";
import { componentSchemas, parameterSchema, type JsonSchema } from "./json-schemas";
import { parameterWords } from "./parameters";

type Document = Record<string, unknown>;
const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** The description of the API as OpenAPI 3.1, made of what serves it. */
export function openApiDocument(site: string, options: { strict?: boolean } = {}): Document {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of Object.values(endpoints) as Endpoint[]) (paths[`/api/v1${endpoint.path}`] ??= {})[endpoint.method] = operation(endpoint);
  return {
    openapi: "3.1.0",
    info: {
      title: "Followthrough", version: "1.0.0", license: { name: "MIT", identifier: "MIT" },
      description: "Policy commitments between governments: what was promised, asked and offered, what became of it, and the words that prove it. No key is needed to read.",
    },
    servers: [{ url: site }],
    externalDocs: { url: `${site}/data/api`, description: "A readable reference" },
    paths,
    components: { schemas: componentSchemas(options), headers },
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
    ],
    responses: responses(endpoint),
  };
}

function responses(endpoint: Endpoint): Document {
  const { status, about, moves } = endpoint;
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

function answerSchema(endpoint: Endpoint): JsonSchema {
  const name = componentOf(endpoint.answer);
  if (name !== null) return reference(name);
  return endpoint.path.endsWith("/commitments.json") ? { type: "array", items: reference("Commitment") } : parameterSchema(endpoint.answer);
}

/** Kinds of problems of one status are one response. */
function problemResponses(kinds: readonly ProblemType[]): Document {
  const statuses = [...new Set(kinds.map(statusOf))].map((status) => [status, kinds.filter((kind) => statusOf(kind) === status)] as const);
  return Object.fromEntries(statuses.map(([status, types]) => [status, {
    description: types.map((type) => problems[type].title).join("; "),
    content: { "application/problem+json": { schema: reference("Problem") } },
    ...(status === 405 ? {} : { headers: { ...rates, ...(status === 429 || status === 503 ? { "Retry-After": header("RetryAfter") } : {}) } }),
  }]));
}
