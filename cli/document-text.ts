import { readFile } from "node:fs/promises";
import { errorCode, errorMessage, OperatorError } from "@/server/operations/operator-error";

const refusals: Record<string, string> = {
  ENOENT: "There is no file", EISDIR: "A folder was named where a text file is wanted:", EACCES: "This file may not be read:", ENOTDIR: "There is no file",
};

/** The text of a UTF-8 file, its byte-order mark kept; whatever is no such file is told in one sentence. */
export async function documentText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const known = refusals[errorCode(error) ?? ""];
    throw new OperatorError(known === undefined ? `${file} cannot be read: ${errorMessage(error)}` : `${known} ${file}.`, 2);
  });
  const text = decoded(bytes);
  if (text === null) throw new OperatorError(`${file} is not a text in UTF-8.`, 1);
  if (text.trim() === "") throw new OperatorError(`${file} is empty.`, 1);
  return text;
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
