import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/server/operations/processes";

const own = path.resolve(import.meta.dirname, "../deploy/nginx");

export const hasNginx = (): boolean => spawnSync("nginx", ["-v"]).status === 0;

/** nginx with the configuration of this repository, its three places filled in, in front of the processes of a site. */
export async function startNginx(...sites: [string, ...string[]]): Promise<{ address: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "followthrough-nginx-"));
  const port = await freePort();
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port, sites.map((site) => new URL(site).port)));
  const nginx = spawn("nginx", ["-c", file, "-p", folder, "-e", path.join(folder, "error.log")], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => nginx.once("exit", () => resolve()));
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (nginx.exitCode !== null) throw new Error(`nginx did not start: ${readFileSync(path.join(folder, "error.log"), "utf8")}`);
    if (await fetch(`${address}/healthz`).then(({ ok }) => ok, () => false)) break;
    await pause(50);
  }
  const stop = async () => {
    nginx.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
}

function configuration(folder: string, port: number, sitePorts: readonly string[]): string {
  const given = readFileSync(path.join(own, "followthrough.conf"), "utf8")
    .replace("/var/cache/nginx/followthrough", path.join(folder, "cache"))
    .replace(/^( *server )127\.0\.0\.1:3000(.*)$/m, (_line, before: string, after: string) => sitePorts.map((sitePort) => `${before}127.0.0.1:${sitePort}${after}`).join("\n"))
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace(/^.*ssl_certificate.*$/gm, "")
    .replace("/etc/nginx/followthrough-locations.conf", path.join(own, "followthrough-locations.conf"));
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${path.join(folder, name)};`).join(" ");
  // Who started it owns the folder; as root nginx would hand its work to somebody who may not enter.
  const user = process.getuid?.() === 0 ? "user root; " : "";
  return `${user}daemon off; worker_processes 1; pid ${path.join(folder, "pid")};\nevents { worker_connections 256; }\nhttp { access_log off; ${places}\n${given}\n}\n`;
}
