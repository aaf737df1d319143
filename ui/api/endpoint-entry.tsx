import { componentOf } from "@/domain/api/components";
import type { Endpoint } from "@/domain/api/endpoint";
import { parameterSchema, type JsonSchema } from "@/domain/api/json-schemas";
import { parameterWords } from "@/domain/api/parameters";
import { typeName } from "@/domain/api/type-name";
import { problems } from "@/domain/problem";
import type { Language } from "@/domain/language";
import { words, type Say } from "../i18n/words";
import { CodeBlock } from "./code-block";
import { TypeWords } from "./type-words";

type Props = { endpoint: Endpoint; site: string; lang: Language };

/** One address: what it is for, what it takes, what it answers, and a line that can be typed as it stands. */
export function EndpointEntry({ endpoint, site, lang }: Props) {
  const say = words(lang);
  const { name, method, path, about, example } = endpoint;
  return (
    <section aria-labelledby={name} className="border-t border-line pt-4">
      <h3 id={name} className="text-h3 break-words"><code>{`${method.toUpperCase()} /api/v1${path}`}</code></h3>
      <p className="mt-1 max-w-measure">{about[lang]}</p>
      <Parameters endpoint={endpoint} lang={lang} say={say} />
      <p className="mt-2 text-note">{say("apiReference.answers")} <Answer endpoint={endpoint} say={say} /></p>
      <Refusals endpoint={endpoint} say={say} />
      {method === "get" ? <CodeBlock label={say("apiReference.example", { path })} lines={[`curl '${site}/api/v1${example}'`]} /> : null}
    </section>
  );
}

function Answer({ endpoint, say }: { endpoint: Endpoint; say: Say }) {
  const shape = componentOf(endpoint.answer);
  return <><code>{endpoint.status}</code> {shape === null ? <code>{endpoint.mediaType}</code> : <TypeWords type={{ shape }} say={say} />}</>;
}

function Refusals({ endpoint, say }: { endpoint: Endpoint; say: Say }) {
  return (
    <p className="text-small text-soft">
      {say("apiReference.refuses")}{" "}
      {endpoint.problems.map((type, index) => <span key={type}>{index === 0 ? "" : ", "}<a href={`#problem-${type}`} className="inline-block py-0.5">{problems[type].status} {type}</a></span>)}
    </p>
  );
}

function Parameters({ endpoint: { parameters, query, path }, lang, say }: { endpoint: Endpoint; lang: Language; say: Say }) {
  const rows = [
    ...Object.entries(parameters).map(([name, meaning]) => ({ name: `{${name}}`, meaning: meaning[lang], schema: { type: "string" } as JsonSchema })),
    ...Object.entries(query).map(([name, schema]) => ({ name, meaning: parameterWords[name]?.[lang] ?? "", schema: parameterSchema(schema as never) })),
  ];
  if (rows.length === 0) return null;
  return (
    <details className="mt-2 text-note">
      <summary className="py-1">{say("apiReference.parameters", { count: rows.length })}<span className="sr-only"> {path}</span></summary>
      <dl className="mt-1">
        {rows.map(({ name, meaning, schema }) => (
          <div key={name} className="grid gap-x-6 border-b border-line py-1.5 sm:grid-cols-[8rem_1fr]">
            <dt><code>{name}</code></dt>
            <dd>{meaning} <span className="text-soft"><TypeWords type={typeName(schema)} say={say} /></span></dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
