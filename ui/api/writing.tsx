import type { Endpoint } from "@/domain/api/endpoint";
import type { Language } from "@/domain/language";
import { words } from "../i18n/words";
import { CodeBlock } from "./code-block";
import { EndpointEntry } from "./endpoint-entry";

type Props = { endpoints: readonly Endpoint[]; site: string; lang: Language };

/** How a program writes: with the token of a person of the desk, under the rules of the desk. */
export function Writing({ endpoints, site, lang }: Props) {
  const say = words(lang);
  return (
    <section aria-labelledby="writing" className="flex flex-col gap-6">
      <div>
        <h2 id="writing" className="mb-2 text-h2">{say("apiReference.writing")}</h2>
        <p className="max-w-measure">{say("apiReference.writingText")}</p>
        <CodeBlock
          label={say("apiReference.writing")}
          lines={[
            `curl -X POST '${site}/api/v1/obligations/OBLIGATION/follow-ups' \\`, "  -H 'Authorization: Bearer TOKEN' -H 'Content-Type: application/json' \\",
            "  -H 'If-Match: \"0\"' -H 'Idempotency-Key: one-of-your-own' \\", `  -d '{"kind":"check","checkedOn":"2026-11-22","searched":"Federal Register, H-2B, 2022-2024"}'`,
          ]}
        />
      </div>
      {endpoints.map((endpoint) => <EndpointEntry key={endpoint.name} endpoint={endpoint} site={site} lang={lang} />)}
    </section>
  );
}
