import { expect, it } from "vitest";
import { JsonLd } from "./json-ld-script";

it("no text in a statement for programs ends its script, and all of it can be read again", () => {
  const name = "</script><script>alert(1)</script><!-- <b>";
  const [script] = JsonLd({ data: [{ "@context": "https://schema.org", "@type": "Thing", name }] });
  const written = (script!.props as { children: string }).children;
  expect(written).not.toContain("<");
  expect(JSON.parse(written)).toMatchObject({ name });
});
