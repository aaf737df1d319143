import type { Thing, WithContext } from "schema-dts";

/** A statement for programs, typed by schema.org. Escaped, so that no text in it can end the script. */
export function JsonLd({ data }: { data: WithContext<Thing>[] }) {
  return data.map((thing, index) => (
    <script key={index} type="application/ld+json">{JSON.stringify(thing).replaceAll("<", "\\u003c")}</script>
  ));
}
