"use client";
import type { SentLink } from "@/domain/account-link";
import { roles } from "@/domain/permissions";
import { personChoice, roleChange, switchOff } from "@/domain/user";
import { secondFactorRoles } from "@/domain/installation-setting";
import { CheckList } from "@/ui/fields/check-list";
import { RadioField } from "@/ui/fields/radio-field";
import { SelectField } from "@/ui/fields/select-field";
import { DeskForm } from "../desk-form";
import type { DeskAction } from "../use-desk-form";
import { useSay } from "../words";
import { SentLinkNotice } from "./sent-link-notice";

/** The small forms of an administrator about one person, each its own post. */
export function RoleForm({ action, person, role }: { action: DeskAction; person: string; role: string }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={roleChange} start={{ person, role }} keepAs={null} hidden={["person"]} submit={say("people.saveRole")}>
      <RadioField name="role" layout="inline" options={roles.map((value) => ({ value, label: say(`deskRole.${value}`) }))} />
    </DeskForm>
  );
}

export function NewLinkForm({ action, person, purpose }: { action: DeskAction<SentLink>; person: string; purpose: "invitation" | "password-reset" }) {
  const say = useSay();
  return (
    <DeskForm
      action={action} schema={personChoice} start={{ person }} keepAs={null} hidden={["person"]} submit={say("people.link.submit")}
      answer={(link) => <SentLinkNotice link={link} />}
    >
      <p className="soft">{say(`people.link.${purpose}`)}</p>
    </DeskForm>
  );
}

type SwitchOff = { action: DeskAction; person: string; inProgress: number; heirs: readonly { id: string; name: string }[] };

export function SwitchOffForm({ action, person, inProgress, heirs }: SwitchOff) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={switchOff} start={{ person, to: "" }} keepAs={null} hidden={["person"]} submit={say("people.switchOff")}>
      <p className="soft">{say("people.switchOffAbout")}</p>
      {inProgress === 0 ? null : (
        <>
          <p>{say("people.inProgress", { n: inProgress })}</p>
          <SelectField name="to" none={say("form.choose")} options={heirs.map(({ id, name }) => ({ value: id, label: name }))} />
        </>
      )}
    </DeskForm>
  );
}

/** Who must have a second factor. */
export function FactorRolesForm({ action, chosen }: { action: DeskAction; chosen: readonly string[] }) {
  const say = useSay();
  return (
    <DeskForm action={action} schema={secondFactorRoles} start={{ roles: chosen }} keepAs={null} hidden={[]} submit={say("people.demandSubmit")}>
      <CheckList name="roles[]" options={roles.map((value) => ({ value, label: say(`deskRole.${value}`) }))} />
    </DeskForm>
  );
}
