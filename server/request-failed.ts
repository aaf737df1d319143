import "server-only";
import { isUnavailable } from "./database-error";
import { errorFields, log } from "./log";
import { answerUnavailable, hasBegun } from "./public/answer-status";

/** What a page, an endpoint or an action threw: a database that is away makes the answer 503, anything else is a bug. */
export function requestFailed(error: unknown, { routePath, routeType }: { routePath: string; routeType: string }): void {
  const { message = null, digest = null, ...more } = errorFields(error);
  if (!isUnavailable(error) && routeType === "action" && !hasBegun()) return log.warn("unreadable", { route: routePath, message, digest, ...more });
  if (!isUnavailable(error)) return log.error("fault", { route: routePath, during: routeType, message, digest, ...more });
  answerUnavailable();
  log.warn("unavailable", { route: routePath, during: routeType, message, ...more });
}
