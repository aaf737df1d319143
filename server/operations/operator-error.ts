/**
 * Something the person who runs the tracker can put right: a bad setting, a port
 * in use, a folder that cannot be written. The message is one sentence for that
 * person; commands print it without a stack and end with `exitCode`.
 */
export class OperatorError extends Error {
  override name = "OperatorError";

  constructor(
    message: string,
    /** 1: a fault was found or the request refused; 2: usage or environment. */
    readonly exitCode: 1 | 2 = 2,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Node's error code (`ENOENT`, `EACCES`, …) or PostgreSQL's (`42501`), if `error` carries one. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** The message of anything thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
