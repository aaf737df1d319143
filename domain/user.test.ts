import { describe, expect, it } from "vitest";
import { parse } from "./refusal";
import { codeInput, invitation, linkRequest, passwordByLink, passwordChange } from "./user";

const codes = (result: ReturnType<typeof parse>) => (result.ok ? [] : result.issues.map(({ code, path }) => `${path}: ${code}`));
const token = "A".repeat(43);
const good = "a few unrelated words";

describe("an invitation", () => {
  const input = { email: " New@Desk.Example ", name: " Ana ", role: "reviewer", language: "es" };
  it("is read with its address in small letters", () =>
    expect(parse(invitation, input)).toMatchObject({ ok: true, value: { email: "new@desk.example", name: "Ana" } }));
  it.each([
    [{ email: "not one" }, "email: not-an-email"], [{ email: "a@b.org\r\nBcc: c@d.org" }, "email: not-an-email"], [{ name: "" }, "name: required"],
    [{ role: "system" }, "role: required"], [{ role: undefined }, "role: required"], [{ language: "fr" }, "language: required"],
  ])("%j is refused", (change, issue) => expect(codes(parse(invitation, { ...input, ...change }))).toContain(issue));
  it("takes no more than it asks for", () => expect(parse(invitation, { ...input, passwordHash: "x" }).ok).toBe(false));
});

describe("a password by a link", () => {
  const input = { token, language: "en", next: good, repeat: good };
  it("is accepted", () => expect(parse(passwordByLink, input).ok).toBe(true));
  it.each([
    [{ token: "short" }, "token: link-not-valid"], [{ token: { contains: "" } }, "token: link-not-valid"], [{ token: `${token}%` }, "token: link-not-valid"],
    [{ next: "short", repeat: "short" }, "next: password-too-short"], [{ next: "aaaaaaaaaaaaaaaa", repeat: "aaaaaaaaaaaaaaaa" }, "next: password-too-common"],
    [{ repeat: "another one entirely" }, "repeat: passwords-differ"],
  ])("%j is refused", (change, issue) => expect(codes(parse(passwordByLink, { ...input, ...change }))).toContain(issue));
});

it("a new password is not the old one", () =>
  expect(codes(parse(passwordChange, { current: good, next: good, repeat: good }))).toEqual(["next: password-too-common"]));

it.each([["123456", true], ["123 456", true], [" 123456 ", true], ["12345", false], ["1234567", false], ["abcdef", false], ["", false], ["١٢٣٤٥٦", false]])(
  "a one-time code %j: %s", (code, accepted) => expect(parse(codeInput, { code }).ok).toBe(accepted));

it("an address for a link is one text", () => expect(parse(linkRequest, { email: ["a@b.org", "c@d.org"] }).ok).toBe(false));
