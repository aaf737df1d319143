/** Runs once, before the server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  await (globalThis as typeof globalThis & { trackerMayBegin?: Promise<void> }).trackerMayBegin;
  const { prepareServer } = await import("./server/prepare-server");
  prepareServer();
}

/** What failed while a request was answered, whatever it was. */
export async function onRequestError(error: unknown, _request: unknown, context: { routePath: string; routeType: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { requestFailed } = await import("./server/request-failed");
  requestFailed(error, context);
}
