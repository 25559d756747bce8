"use client";
import { SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { grantMembershipAction } from "../actions";
import { RoleFields, type UnitChoice } from "../role-fields";

const grantInput = () => import("@/lib/identity/memberships/schema").then((schema) => schema.grantInput);

type GrantFormProps = { userId: string; units: UnitChoice[]; today: string };

export function GrantForm({ userId, units, today }: GrantFormProps) {
  const blank = { userId, unitId: "", firstDay: today, lastDay: null };
  const form = useActionForm(grantInput, grantMembershipAction, blank, {
    done: "Đã giao vai trò.",
    onDone: () => form.form.reset(blank),
  });

  return (
    <form onSubmit={form.submit} noValidate>
      <RoleFields units={units} field={form.field} />
      <SubmitBar label="Giao vai trò" {...form.state} />
    </form>
  );
}
