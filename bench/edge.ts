import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hasNginx, startNginx } from "@/e2e/nginx";
import { freePort } from "@/server/operations/processes";
import type { Size } from "./data/shape";
import { compareLoad, usual, type LoadOptions } from "./load";
import { atLeast, type Verdict } from "./measure";
import { firstSlug, withProduct } from "./product";

/** The product behind nginx as this repository configures it, against the same nginx that serves the same bytes from its disk. */
export async function measureEdge(size: Size, options: LoadOptions = usual): Promise<Verdict[]> {
  if (!hasNginx()) {
    process.stderr.write("nginx is not installed here: the edge was not measured. On Debian: apt-get install nginx-light\n");
    return [];
  }
  return withProduct(size, async ({ url }) => {
    const [commitment, topic] = [await firstSlug(url, "commitments"), await firstSlug(url, "topics")];
    const addresses = {
      dashboard: "/", list: "/commitments", commitment: `/commitments/${commitment}`, topic: `/topics/${topic}`,
      filtered: `/commitments?topic=${topic}`, "API list of 50": "/api/v1/commitments?limit=50",
    };
    const edge = await startNginx(url);
    const disk = await serveFromDisk(await bytesOf(url, addresses));
    try {
      const verdicts: Verdict[] = [];
      for (const [name, address] of Object.entries(addresses)) {
        const { ours, disk: reference } = await compareLoad(`behind nginx, ${name}`, [{ name: "ours", url: edge.address + address }, { name: "disk", url: disk.address + fileOf(name) }], options);
        verdicts.push(atLeast(0.9, { bench: "edge", what: `${name} behind nginx, against nginx from its disk`, unit: "requests/s" }, ours!, reference!));
      }
      return verdicts;
    } finally {
      await disk.stop();
      await edge.stop();
    }
  });
}

const fileOf = (name: string): string => `/${name.replaceAll(" ", "-")}`;

async function bytesOf(site: string, addresses: Record<string, string>): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const [name, address] of Object.entries(addresses)) files[fileOf(name)] = Buffer.from(await (await fetch(site + address)).arrayBuffer());
  return files;
}

/** The same program with the same number of workers, and nothing to ask anybody for. */
async function serveFromDisk(files: Record<string, Buffer>): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "followthrough-disk-"));
  mkdirSync(path.join(folder, "files"));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, "files", name), bytes);
  const port = await freePort();
  const user = process.getuid?.() === 0 ? "user root; " : "";
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${path.join(folder, name)};`).join(" ");
  writeFileSync(path.join(folder, "nginx.conf"), `${user}daemon off; worker_processes 1; pid ${path.join(folder, "pid")};
events { worker_connections 256; }
http { access_log off; sendfile on; default_type text/html; ${places}
  server { listen 127.0.0.1:${port}; root ${path.join(folder, "files")}; } }\n`);
  const nginx = spawn("nginx", ["-c", path.join(folder, "nginx.conf"), "-p", folder, "-e", path.join(folder, "error.log")], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => nginx.once("exit", () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  while (nginx.exitCode === null && !(await fetch(address + Object.keys(files)[0]!).then(({ ok }) => ok, () => false))) await pause(20);
  return {
    address,
    async stop() {
      nginx.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
