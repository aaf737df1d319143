import { setTimeout as pause } from "node:timers/promises";
import { Agent, request } from "undici";

export type Reading = { asked: number; failed: string[] };

/** Readers of many addresses from networks of their own while `work` goes on, and every answer that was none. */
export async function whileRead(edge: string, addresses: readonly string[], work: () => Promise<void>): Promise<Reading> {
  const reading: Reading = { asked: 0, failed: [] };
  let isEnding = false;
  const read = async (reader: number) => {
    const dispatcher = new Agent({ localAddress: `127.0.1.${reader + 1}` });
    for (let turn = reader; !isEnding; turn += 1) {
      const address = addresses[turn % addresses.length]!;
      // What others append to links is ignored by the site and not by the edge: each of these reaches a process.
      const path = `${address}${address.startsWith("/api") ? "" : `?utm_source=${reader}-${turn}`}`;
      try {
        const { statusCode, body } = await request(edge + path, { dispatcher });
        await body.dump({ limit: 10_000_000 });
        if (statusCode !== 200) reading.failed.push(`${path} answered ${statusCode}`);
      } catch (error) {
        reading.failed.push(`${path} was not answered: ${error instanceof Error ? error.message : String(error)}`);
      }
      reading.asked += 1;
      await pause(20);
    }
    await dispatcher.close();
  };
  const readers = Array.from({ length: 8 }, (_none, reader) => read(reader));
  await work().finally(() => { isEnding = true; });
  await Promise.all(readers);
  return reading;
}
