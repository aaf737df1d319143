"use client";
import { topicInput, type TopicInput } from "@/domain/topic";
import { BilingualField } from "@/ui/fields/bilingual-field";
import { TextField } from "@/ui/fields/text-field";
import { DeskForm } from "./desk-form";
import type { DeskAction } from "./use-desk-form";
import { SlugField } from "./slug-field";
import { useSay } from "./words";

const blank = { slug: "", baseVersion: 0, position: 100, name: { en: null, es: null }, description: { en: null, es: null } };

export function TopicForm({ action, topic }: { action: DeskAction; topic: TopicInput | null }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={topicInput} start={topic ?? blank} keepAs={`topic:${topic?.id ?? "new"}`}
      submit={say(topic ? "form.publishChange" : "form.publish")}
    >
      <BilingualField name="name" />
      <SlugField from="name" isNew={topic === null} />
      <BilingualField name="description" lines={4} optional />
      <TextField name="position" type="number" className="short-field" />
    </DeskForm>
  );
}
