/**
 * A signal that is aborted by Ctrl-C, `kill` or a closed terminal. Commands watch
 * it and stop in order; another Ctrl-C ends the process at once. npm passes on
 * the Ctrl-C that the terminal has sent us already, so an echo does not count.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(name, () => {
      if (!controller.signal.aborted) first = Date.now();
      else if (name === "SIGINT" && Date.now() - first > 1000) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}
