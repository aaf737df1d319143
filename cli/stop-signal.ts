/**
 * A signal that is aborted by Ctrl-C, `kill` or a closed terminal. Commands watch
 * it and stop in order; the second Ctrl-C ends the process at once.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted && name === "SIGINT") process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}
