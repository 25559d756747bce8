import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { findUnitChoices } from "@/lib/organizations/units/queries";
import { NewUserForm } from "./new-user-form";

export const metadata: Metadata = { title: "Mở tài khoản" };

export default async function NewUserPage() {
  const actor = await requireActorFor("user.manage");
  const today = dayOf(new Date());
  const { units } = await findUnitChoices(actor, today);

  return (
    <>
      <Breadcrumb items={[{ label: "Tài khoản", href: "/quan-tri/tai-khoan" }, { label: "Mở tài khoản" }]} />
      <PageHeader
        title="Mở tài khoản"
        description="Tài khoản có ngay vai trò đầu tiên; vai trò khác giao thêm sau."
      />
      <NewUserForm units={units.map(({ id, name }) => ({ id, name }))} today={today} />
    </>
  );
}
