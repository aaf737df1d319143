"use server";
import { answerAction, formAction } from "@/server/action";
import { addUser, resetPassword, setUserRole, switchUser } from "@/server/commands/manage-users";
import { accountChange } from "./account-change";

const back = () => "/admin/people?notice=person-changed";

export const addUserAction = answerAction(addUser);

export const resetPasswordAction = answerAction((actor, input) => resetPassword(actor, accountChange(input).email));

export const switchUserAction = formAction((actor, input) => switchUser(actor, accountChange(input).email, accountChange(input).enabled === "yes"), back);

export const setUserRoleAction = formAction((actor, input) => setUserRole(actor, accountChange(input).email, accountChange(input).role), back);
