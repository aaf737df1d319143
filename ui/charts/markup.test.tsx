import { XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markup } from "./markup";

const Named = ({ name }: { name: string }) => <text className="none" fontSize={13} textAnchor="end">{name}</text>;

describe("a drawing as a file", () => {
  it("is what its elements and components say, with SVG's own names", () => {
    expect(markup(<svg viewBox="0 0 1 1"><Named name={'a < b & "c"'} /><><rect strokeWidth="2" x={undefined} /></>{null}{false}{[1, "x"]}</svg>))
      .toBe('<svg viewBox="0 0 1 1"><text font-size="13" text-anchor="end">a &lt; b &amp; &quot;c&quot;</text><rect stroke-width="2"/>1x</svg>');
  });

  it("leads nowhere", () => {
    expect(markup(<g><a href="/changes"><rect /></a></g>)).toBe("<g/>");
  });

  it("can be parsed, whatever the words are", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => {
      expect(XMLValidator.validate(markup(<svg aria-label={name}><Named name={name} /></svg>))).toBe(true);
    }), { numRuns: 25 });
  });
});
