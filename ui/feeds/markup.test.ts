import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { expect, it } from "vitest";
import { element, escaped, xmlDocument } from "./markup";

it("a text stays a text, whatever it holds", () => {
  const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false, parseAttributeValue: false, htmlEntities: false });
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
    const document = xmlDocument(element("a", { b: text.replace(/\s/g, " ") }, "[", text, "]"));
    expect(XMLValidator.validate(document)).toBe(true);
    const { a } = parser.parse(document) as { a: { "#text": string; "@_b": string } | string };
    const inside = typeof a === "string" ? a : a["#text"];
    expect(inside.startsWith("[") && inside.endsWith("]")).toBe(true);
    expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  }), { numRuns: 40 });
});

it("neither an end of CDATA, nor a tag, nor half a letter gets through", () => {
  expect(escaped("]]> <script>alert(1)</script> & \f\ud83d \u0000'\"")).toBe("]]&gt; &lt;script&gt;alert(1)&lt;/script&gt; &amp;  &#39;&quot;");
  expect(element("p", { lang: null }, "x", null, false).markup).toBe("<p>x</p>");
  expect(element("link", { href: "a&b" }).markup).toBe('<link href="a&amp;b"/>');
});
