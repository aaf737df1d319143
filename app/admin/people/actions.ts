"use server";
import { answerAction, formAction } from "@/server/action";
import { changePublication, changeSecondFactorRoles } from "@/server/commands/change-setting";
import { endSessionsOf, invitePerson, resetSecondFactor, sendNewLink, setUserRole, switchOffPerson, switchOnPerson } from "@/server/commands/manage-users";

const back = ({ id }: { id: string }) => `/admin/people/${id}?notice=person-changed`;

export const invitePersonAction = answerAction(invitePerson);

export const sendNewLinkAction = answerAction(sendNewLink);

export const setUserRoleAction = formAction(setUserRole, back);

export const switchOffAction = formAction(switchOffPerson, back);

export const switchOnAction = formAction(switchOnPerson, back);

export const resetSecondFactorAction = formAction(resetSecondFactor, back);

export const endSessionsAction = formAction(endSessionsOf, ({ id }) => `/admin/people/${id}?notice=sessions-ended`);

export const changeSecondFactorRolesAction = formAction(changeSecondFactorRoles, () => "/admin/people?notice=setting-changed");

export const changePublicationAction = formAction(changePublication, () => "/admin/people?notice=setting-changed");
