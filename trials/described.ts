import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { openApiDocument } from "@/domain/api/openapi";
import type { Answer } from "./ask";

type Operation = { responses: Record<string, { content?: Record<string, unknown> }> };

/** Every field named and no other allowed, so that an answer that says more is no answer of ours. */
const strict = openApiDocument("http://localhost", { strict: true }) as unknown as { paths: Record<string, Record<string, Operation>> };
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
ajv.addSchema(strict, "api");
const checks = new Map<string, ValidateFunction>();
const pointer = (...parts: string[]): string => `api#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

/** What is wrong with an answer by the description of the API; null where it is as described. `path` is without its address's parameters. */
export function faultByDescription(answer: Answer, path: string, method: string): string | null {
  const status = String(answer.status);
  const described = strict.paths[path]?.[method]?.responses[status];
  if (described === undefined) return `${status} is not described`;
  if (described.content === undefined) return answer.body === "" ? null : `${status} has a body`;
  const mediaType = String(answer.headers["content-type"] ?? "").split(";")[0]!;
  if (!Object.hasOwn(described.content, mediaType)) return `${status} is ${mediaType}`;
  if (!mediaType.endsWith("json")) return null;
  const place = pointer("paths", path, method, "responses", status, "content", mediaType, "schema");
  if (!checks.has(place)) checks.set(place, ajv.compile({ $ref: place }));
  const check = checks.get(place)!;
  let body: unknown;
  try {
    body = JSON.parse(answer.body);
  } catch {
    return `${status} is no JSON`;
  }
  return check(body) ? null : `${status}: ${check.errors?.[0]?.instancePath} ${check.errors?.[0]?.message}`;
}
