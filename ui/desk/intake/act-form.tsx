import { createContext, useContext, type FormEvent, type ReactNode } from "react";
import { isAboutDocument, type IntakeDecision } from "@/domain/intake";
import type { Asked } from "./use-intake";
import type { PassageView } from "./desk-view";

/** What the small forms of the panel share. */
export type Acting = {
  intake: string;
  passage: PassageView | null;
  /** The native post, for a page without a script. */
  post: (form: FormData) => void;
  /** The same decision through the desk, shown at once. */
  ask: (asked: Asked) => void;
};
const ActContext = createContext<Acting | null>(null);
export const ActProvider = ActContext.Provider;

type Props = { does?: IntakeDecision["do"]; children: ReactNode; className?: string; fields?: Record<string, string> };

/**
 * A decision as a form. Its button may carry the last value (a reason, a kind), because a button's name
 * and value come with the post, with a script or without one.
 */
export function ActForm({ does, children, className, fields = {} }: Props) {
  const acting = useContext(ActContext);
  if (acting === null) throw new Error("a decision outside the intake desk");
  const { intake, passage, post, ask } = acting;
  const hidden: Record<string, string> = {
    ...(does === undefined ? {} : { do: does }), intake, ...(passage === null || isAboutDocument(does) ? {} : { passage: passage.id, version: String(passage.version) }), ...fields,
  };
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    const values = Object.fromEntries([...data].filter(([name]) => !["intake", "passage", "version"].includes(name) && !name.startsWith("$")));
    ask(values as unknown as Asked);
  }
  return (
    <form action={post} onSubmit={send} className={className}>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {children}
    </form>
  );
}

/** A key that does the same as the button that it stands on; read with it. */
export function Key({ children }: { children: string }) {
  return <kbd className="key">{children}</kbd>;
}
