"use server";
import { formAction } from "@/server/action";
import { publishParty } from "@/server/commands/publish-party";

export const publishPartyAction = formAction(publishParty, () => "/admin/parties?notice=published");
