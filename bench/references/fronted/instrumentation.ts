/** The product's own hook between the sockets and Next, with a record that never changes. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { subscribe } = await import("node:diagnostics_channel");
  const { BlockList } = await import("node:net");
  const { cleanRequest } = await import("../../../server/caller-address");
  const { prepareAnswer } = await import("../../../server/front");
  const { requestAnswered, watchRequest } = await import("../../../server/request-watch");
  const { StillState } = await import("../../../server/still/state");
  const state = new StillState();
  state.connected({ revision: 1, until: Infinity });
  const trusted = new BlockList();
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: import("node:http").IncomingMessage; response: import("node:http").ServerResponse };
    cleanRequest(request, trusted);
    prepareAnswer(request, response, { state, isSecure: false, isDevelopment: false }, watchRequest(request, response));
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as { request: import("node:http").IncomingMessage; response: import("node:http").ServerResponse };
    requestAnswered(request, response);
  });
}
