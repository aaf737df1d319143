"use server";
import { answerAction, formAction } from "@/server/action";
import { beginSecondFactor, confirmSecondFactor, newRecoveryCodes, switchOffSecondFactor } from "@/server/commands/second-factor";

export const beginAction = formAction(beginSecondFactor, () => "/admin/account/second-factor");

export const confirmAction = answerAction(confirmSecondFactor);

export const newCodesAction = answerAction(newRecoveryCodes);

export const switchOffAction = formAction(switchOffSecondFactor, () => "/admin/account?notice=factor-off");
