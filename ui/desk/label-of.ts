import { useCallback } from "react";
import { labelIn } from "./label-in";
import { useSay } from "./words";

/** Places of the input in the words of this desk's language. */
export function useLabelOf(): (path: string) => string {
  const say = useSay();
  return useCallback((path: string) => labelIn(say, path), [say]);
}
