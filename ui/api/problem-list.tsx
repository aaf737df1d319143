import type { Language } from "@/domain/language";
import { problems } from "@/domain/problem";
import { words } from "../i18n/words";

/** Every kind of problem; its `type` is the address of its line here. */
export function ProblemList({ lang }: { lang: Language }) {
  const say = words(lang);
  return (
    <dl className="border-t border-line text-note">
      {Object.entries(problems).map(([type, { status }]) => (
        <div key={type} id={`problem-${type}`} className="grid gap-x-6 border-b border-line py-1.5 target:bg-card sm:grid-cols-[16rem_1fr]">
          <dt className="break-words"><code>{status} {type}</code></dt>
          <dd>{say(`apiReference.problem.${type}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
