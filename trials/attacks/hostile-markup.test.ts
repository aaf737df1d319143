import { expect, it } from "vitest";
import { runsIn, scriptedWord } from "./hostile-markup";

it("tells markup that would run from the same words as text", () => {
  for (const part of ["<script>zzactive()</script>", "<img src=x onerror=zzactive()>", "<svg onload=zzactive()>", "<iframe src=javascript:zzactive()></iframe>", '<a href="javascript:zzactive()">x</a>'])
    expect(runsIn(`<p>Both will meet. ${part}</p>`), part).not.toBeNull();
  expect(runsIn(scriptedWord)).not.toBeNull();
  expect(runsIn(`<p title="zzactive()">${scriptedWord.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`)).toBeNull();
  expect(runsIn(`<script nonce="a">push("${scriptedWord.replaceAll("<", "\\u003c").replaceAll('"', '\\"')}")</script>`)).toBeNull();
});
