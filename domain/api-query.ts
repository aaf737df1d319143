/** The cursor of the list of commitments, opaque to clients: today it holds an offset, and that may change. */
export const cursorAt = (offset: number): string => Buffer.from(`o${offset}`).toString("base64url");

export function offsetOf(cursor: string): number | null {
  const match = /^o(\d{1,9})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  return match && cursorAt(Number(match[1])) === cursor ? Number(match[1]) : null;
}
