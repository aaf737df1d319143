"use server";
import { formAction } from "@/server/action";
import { publishTopic } from "@/server/commands/publish-topic";

export const publishTopicAction = formAction(publishTopic, () => "/admin/topics?notice=published");
