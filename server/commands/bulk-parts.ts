import { importLimits } from "../limits";

/** Many rows in parts of a size that one statement takes well. */
export async function inParts<Row>(rows: readonly Row[], work: (part: Row[], begin: number) => Promise<unknown>): Promise<void> {
  for (let begin = 0; begin < rows.length; begin += importLimits.rowsAtOnce) await work(rows.slice(begin, begin + importLimits.rowsAtOnce), begin);
}
