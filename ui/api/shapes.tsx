import { fieldWords } from "@/domain/api/codebook";
import { componentSchemas, type JsonSchema } from "@/domain/api/json-schemas";
import { typeName } from "@/domain/api/type-name";
import type { Language } from "@/domain/language";
import { words } from "../i18n/words";
import { TypeWords } from "./type-words";

/** The codebook: every shape with its fields, what each is and what it means. */
export function Shapes({ lang }: { lang: Language }) {
  return (
    <div className="flex flex-col gap-6">
      {Object.entries(componentSchemas()).map(([name, schema]) => <Shape key={name} name={name} schema={schema} lang={lang} />)}
    </div>
  );
}

function Shape({ name, schema, lang }: { name: string; schema: JsonSchema; lang: Language }) {
  const say = words(lang);
  return (
    <section id={`shape-${name}`} aria-labelledby={`shape-${name}-heading`} className="target:bg-card">
      <h3 id={`shape-${name}-heading`} className="text-h3"><code>{name}</code></h3>
      <dl className="mt-1 border-t border-line text-note">
        {Object.entries(schema.properties ?? {}).map(([field, property]) => (
          <div key={field} className="grid gap-x-6 border-b border-line py-1.5 sm:grid-cols-[11rem_1fr]">
            <dt className="break-words"><code>{field}</code></dt>
            <dd>{fieldWords(name, field)?.[lang]} <span className="text-small text-soft"><TypeWords type={typeName(property)} say={say} /></span></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
