import type { Role } from "@/domain/permissions";
import type { Actor } from "../actor";
import { rubricForEdit } from "../editor/rubric-for-edit";
import { person, publishBorder, publishSurroundings, texts } from "../testing-records";

/** The record on which every command is tried, and who tries. */
export type Ground = {
  editor: Actor; other: Actor; contributor: Actor; reviewer: Actor; chief: Actor; second: Actor;
  border: Awaited<ReturnType<typeof publishBorder>>;
};

/**
 * One command. `ready` makes what it needs, anew at every call (`mark` is in no other call), and gives the act itself.
 * `counts` names the tables that an attempt may change though it does not succeed: attempts are counted before any work.
 */
export type Case = { command: string; ready: (on: Ground, mark: string) => Promise<() => Promise<unknown>>; counts?: readonly string[] };

/** The password of everybody in the tests. */
export const password = "a few unrelated words";

export async function prepareGround(): Promise<Ground> {
  await publishSurroundings();
  const border = await publishBorder();
  const who = (role: Role, name: string) => person(role, name);
  return {
    border, editor: await who("editor", "Edith"), other: await who("editor", "Otto"), contributor: await who("contributor", "Carla"),
    reviewer: await who("reviewer", "Rita"), chief: await who("administrator", "Ada"), second: await who("administrator", "Sam"),
  };
}

/** A commitment of its own for one attempt. */
export const placeOf = (mark: string) => publishBorder(`place-${mark}`);

/** Somebody of their own for one attempt. */
export const somebody = (mark: string, role: Role = "editor") => person(role, `person-${mark}`);
export const mailOf = (mark: string): string => `person-${mark}@desk.example`;

export async function nextRubric(chief: Actor, mark: string) {
  const rubric = structuredClone(await rubricForEdit(chief));
  const change = rubric.statuses.find(({ status }) => status === "partly-delivered")!;
  change.definition = { en: `${change.definition.en} ${mark}.`, es: `${change.definition.es} ${mark}.` };
  return { ...rubric, changeNote: { en: "Made stricter.", es: "Se hizo más estricto." } };
}

export const textOf = (mark: string): string => `${texts.report}Page ${mark}.\n`;
