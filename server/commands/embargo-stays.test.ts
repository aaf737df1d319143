import { beforeAll, describe, expect, it } from "vitest";
import { sourceAsInput } from "../editor/as-input";
import { db } from "../db";
import { createTestDatabase } from "../testing";
import { embargoEnds, ok, publishSurroundings, refusal, rowCounts, seed } from "../testing-records";
import { publishSource } from "./publish-source";

const { owner } = await createTestDatabase();
beforeAll(() => publishSurroundings());

async function edited(slug: string, embargoUntil: string | null) {
  const { id } = await db.source.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  return { ...(await sourceAsInput(db, id))!, label: { en: `New label ${embargoUntil}`, es: "Otra etiqueta" }, embargoUntil };
}

describe("the end of an embargo", () => {
  it.each([["postponed", "2999-12-31T00:00:00.000Z"], ["brought forward", new Date(Date.now() + 3_600_000).toISOString()], ["lifted", null]])("is not %s: what rests on the source was given its instant", async (_, until) => {
    const before = await rowCounts(owner);
    expect(refusal(await publishSource(seed, await edited("call", until)))).toEqual(["invalid", "embargoUntil: embargo-stays"]);
    expect(await rowCounts(owner)).toEqual(before);
  });

  it("comes after nothing that is public already", async () => {
    expect(refusal(await publishSource(seed, await edited("sheet", embargoEnds)))).toEqual(["invalid", "embargoUntil: embargo-too-late"]);
  });

  it("stays while everything else about the source is edited, in whatever offset it is written; what is over may be forgotten", async () => {
    ok(await publishSource(seed, await edited("call", embargoEnds)));
    ok(await publishSource(seed, await edited("call", embargoEnds.replace("Z", "+00:00"))));
    ok(await publishSource(seed, await edited("sheet", "2021-02-01T00:00:00Z")));
    ok(await publishSource(seed, await edited("sheet", null)));
  });
});
