import { createHash } from "node:crypto";
import { realpathSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { errorCode } from "./operator-error";

/** What the process that holds a folder tells those who ask. */
export type Holder = { command: string; pid: number; port: number };

/** This process holds the folder until `release`. */
export type HeldLock = {
  held: true;
  /** Answers everybody who asked, and who asks from now on. */
  announce: (holder: Holder) => void;
  /** Resolves when nobody else uses the database. */
  unused: () => Promise<void>;
  release: () => void;
};

/** Another process holds it; the lease keeps it from stopping the database under us. */
export type Lease = { held: false; holder: Holder; end: () => void };

/**
 * A socket rather than a file with a process id: the system lets go of it when
 * its owner dies in whatever way, and ids are used again (in a container always).
 * Linux has addresses outside the file system, elsewhere a stale file is removed.
 */
function address(folder: string): string {
  const name = `followthrough-${createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32)}`;
  return process.platform === "linux" ? `\0${name}` : path.join(os.tmpdir(), name);
}

/** Takes a folder, or joins the process that holds it once its database answers. */
export async function holdOrJoin(folder: string): Promise<HeldLock | Lease> {
  const where = address(folder);
  for (;;) {
    const lock = await listen(where);
    if (lock) return lock;
    const lease = await join(where);
    if (lease) return lease;
    // The holder ended between the two: the folder is free, or somebody else's.
  }
}

/** Takes a folder if nobody holds it. */
export function holdFolder(folder: string): Promise<HeldLock | undefined> {
  return listen(address(folder));
}

function listen(where: string): Promise<HeldLock | undefined> {
  const leases = new Set<net.Socket>();
  let answer: string | undefined;
  const server = net.createServer((socket) => {
    leases.add(socket);
    socket.on("close", () => leases.delete(socket)).on("error", () => socket.destroy());
    // Data must be read for the close to be noticed.
    socket.resume();
    if (answer) socket.write(answer);
  });
  const held: HeldLock = {
    held: true,
    announce(holder) {
      answer = `${JSON.stringify(holder)}\n`;
      for (const socket of leases) socket.write(answer);
    },
    async unused() {
      while (leases.size > 0) await new Promise((resolve) => [...leases][0]?.once("close", resolve));
    },
    release() {
      server.close();
      for (const socket of leases) socket.destroy();
    },
  };
  server.unref();
  return new Promise((resolve, reject) => {
    server.once("error", (error) => (errorCode(error) === "EADDRINUSE" ? resolve(undefined) : reject(error)));
    server.listen(where, () => resolve(held));
  });
}

function join(where: string): Promise<Lease | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect(where);
    let received = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => {
      received += chunk;
      if (!received.endsWith("\n")) return;
      socket.unref();
      resolve({ held: false, holder: JSON.parse(received) as Holder, end: () => socket.destroy() });
    });
    socket.on("close", () => resolve(undefined));
    socket.on("error", (error) => {
      if (errorCode(error) === "ECONNREFUSED" && !where.startsWith("\0")) rmSync(where, { force: true });
    });
  });
}
