import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type TestHost = { origin: string; close: () => Promise<void> };

/** A web server on this computer that a story fetches from; the tests' setting allows 127.0.0.1 alone. */
export async function startTestHost(listener: RequestListener): Promise<TestHost> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}
