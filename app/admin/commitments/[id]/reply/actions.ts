"use server";
import { formAction } from "@/server/action";
import { recordReply } from "@/server/commands/record-reply";

export const recordReplyAction = formAction(recordReply, ({ commitment }) => `/admin/commitments/${commitment}?notice=replied`);
