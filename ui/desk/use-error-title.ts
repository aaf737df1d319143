import { useEffect } from "react";
import { useSay } from "./words";

/** "Error: " before the title of the page while its form has one: the first thing a screen reader says. */
export function useErrorTitle(hasError: boolean): void {
  const prefix = `${useSay()("form.error")} `;
  useEffect(() => {
    if (!hasError) return;
    if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    return () => {
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [hasError, prefix]);
}
