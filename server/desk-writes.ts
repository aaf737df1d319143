import "server-only";
import { endpoints } from "@/domain/api/endpoints";
import type { WrittenRecord } from "@/domain/api/answers";
import { submitRecord } from "./commands/submit-record";
import type { Along } from "./commands/write";
import { writeByToken, type Sent } from "./token-api";
import type { Submitted } from "@/domain/draft";
import type { FormInput } from "@/domain/form-data";
import { invalid, type Result } from "@/domain/refusal";
import type { Actor } from "./actor";

/** What the address or a header says is not said again in what is sent. */
function without(input: FormInput, names: readonly string[]): Result<FormInput> {
  const twice = names.find((name) => Object.hasOwn(input, name));
  return twice === undefined ? { ok: true, value: input } : invalid("invalid", twice);
}

/** As the desk would post it: published where this installation and the person's role allow it, else sent to be reviewed. */
const submit = async (kind: "follow-up" | "commitment", actor: Actor, input: FormInput, along: Along<Submitted>): Promise<Result<Submitted>> =>
  submitRecord(kind)(actor, { ...input, desk: { do: "publish-or-send" } }, along);

function told(submitted: Submitted, version: number, isFollowUp: boolean): WrittenRecord {
  if (submitted.done !== "published") return { state: "in-review", id: submitted.id, version: submitted.version, links: null };
  const path = `/commitments/${submitted.slug}`;
  return { state: "published", id: submitted.id, version, links: { self: `/api/v1${path}${isFollowUp ? "/follow-ups" : ""}`, html: path } };
}

const next = ({ version }: Sent): number => (version ?? 0) + 1;

export const logByToken = writeByToken({
  endpoint: endpoints.logFollowUp, scope: "follow-ups:write", changes: () => true,
  run: async (actor, { input, path, version }, along) => {
    const given = without(input, [...endpoints.logFollowUp.body!.without, "desk"]);
    return given.ok ? submit("follow-up", actor, { ...given.value, obligation: path.id ?? "", baseVersion: String(version) }, along) : given;
  },
  tell: (submitted, sent) => told(submitted, next(sent), true),
});

export const publishByToken = writeByToken({
  endpoint: endpoints.publishCommitment, scope: "commitments:write", changes: (body) => body.id !== undefined && body.id !== null,
  run: async (actor, { input, version }, along) => {
    const given = without(input, [...endpoints.publishCommitment.body!.without, "desk"]);
    return given.ok ? submit("commitment", actor, { ...given.value, baseVersion: String(version ?? 0) }, along) : given;
  },
  tell: (submitted, sent) => told(submitted, next(sent), false),
});
