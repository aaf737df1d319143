import { unstable_rethrow } from "next/navigation";
import { useActionState, useSyncExternalStore } from "react";
import { inputOf } from "@/domain/form-data";
import type { FormState } from "@/domain/form-state";

type SentAction<Value> = (before: FormState<Value>, form: FormData) => Promise<FormState<Value>>;

const never = () => () => {};

/**
 * `useActionState` for a form of the desk, which stays as it is when a post does not arrive: the server is being
 * started anew, the network is gone. That is a refusal like any other; without this, React would put the page of the
 * fault in place of the form and of what was typed. `onFault` is told of what no second attempt mends: a fault of
 * the server's (it has a number in the log), or a page of an earlier version of the site.
 *
 * Before the script has taken over, React needs the server's own function, which a form can post to without one.
 */
export function useSentAction<Value = never>(action: SentAction<Value>, onFault?: () => void) {
  const isTakenOver = useSyncExternalStore(never, () => true, () => false);
  const sent: SentAction<Value> = async (before, form) => {
    try {
      return await action(before, form);
    } catch (error) {
      // The way on to another page comes as an error too.
      unstable_rethrow(error);
      if (isUndelivered(error)) return { state: "refused", refusal: { ok: false, reason: "unavailable", issues: [] }, input: inputOf(form) };
      onFault?.();
      throw error;
    }
  };
  return useActionState<FormState<Value>, FormData>(isTakenOver ? sent : action, { state: "new" });
}

/** No connection, or an answer that is not the site's, such as that of a proxy which does not reach it. */
const isUndelivered = (error: unknown): boolean => error instanceof Error && !("digest" in error) && error.name !== "UnrecognizedActionError";
