import { describe, expect, test } from "vitest";
import { readFile, readProposals } from "./reading-process";

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe("the reading process", () => {
  test("reads a file and says what is wrong with another", async () => {
    expect(await readFile(bytes("México se compromete."), { fileName: "a.txt" })).toMatchObject({ ok: true, value: { text: "México se compromete.", mediaType: "text/plain" } });
    expect(await readFile(bytes("no page"), { fileName: "a.pdf" })).toMatchObject({ ok: false, reason: "invalid", issues: [{ code: "document-type-differs", path: "" }] });
  });

  test("finds proposals in a text", async () => {
    const read = await readProposals("The United States will fund twelve ports of entry by 2024.\n", "en");
    expect(read).toMatchObject({ ok: true, value: { language: "en", proposals: [{ kind: "commitment" }] } });
  });

  test("is ended when its time is over, and when nobody waits for it any more", async () => {
    expect(await readFile(bytes("words"), { fileName: "a.txt" }, { readingMs: 1 })).toMatchObject({ ok: false, issues: [{ code: "document-too-slow" }] });
    const leave = new AbortController();
    const reading = readFile(bytes("words"), { fileName: "a.txt" }, { signal: leave.signal });
    leave.abort(new Error("left"));
    await expect(reading).rejects.toThrow("left");
    await expect(readFile(bytes("words"), {}, { signal: leave.signal })).rejects.toThrow("left");
  });

  test("that runs out of memory ends alone", async () => {
    const filled = await readFile(bytes("plain"), { fileName: "a.txt" }, { heapMegabytes: 8 });
    expect(filled).toMatchObject({ ok: false, issues: [{ code: "document-too-heavy" }] });
  });

  test("lets few work and some wait; who comes then is asked to come back", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => readFile(bytes("words"), { fileName: "a.txt" }, { readingMs: 1 })));
    const codes = answers.map((answer) => (answer.ok ? "read" : answer.issues[0]!.code));
    expect(codes.filter((code) => code === "reader-busy")).toHaveLength(2);
    expect(codes.filter((code) => code === "document-too-slow")).toHaveLength(10);
  });
});
