import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/section";
import { findDelegations } from "@/lib/identity/delegations/queries";
import { actions, reach } from "@/lib/identity/permissions";
import { addressWithin, requireActor } from "@/lib/identity/session";
import { findAccount } from "@/lib/identity/sessions/queries";
import { roleText } from "@/lib/identity/text";
import { standInAction, switchMembershipAction } from "../tai-khoan/actions";

export const metadata: Metadata = { title: "Đổi vai trò" };

/** A link led to what another of one's own roles opens: offers that role, and goes on once it is taken. */
export default async function RolePage({ searchParams }: PageProps<"/lam-viec/vai-tro">) {
  const { toi, viec } = await searchParams;
  const actor = await requireActor();
  const wanted = actions.find((one) => one === viec);
  if (!wanted) notFound();
  if (reach(actor, wanted)) redirect(addressWithin(String(toi ?? "")));
  const [account, { received }] = await Promise.all([findAccount(actor), findDelegations(actor)]);
  const able = account?.memberships.filter(({ role }) => reach({ role }, wanted)) ?? [];
  const lent = received.filter(
    ({ role, isInForce, fromName }) => isInForce && reach({ role, onBehalfOf: fromName }, wanted),
  );
  if (able.length + lent.length === 0) notFound();

  return (
    <>
      <Breadcrumb items={[{ label: "Việc cần làm", href: "/lam-viec" }, { label: "Đổi vai trò" }]} />
      <PageHeader
        title="Trang này thuộc vai trò khác của tài khoản"
        description={`Bạn đang làm việc với vai trò ${roleText[actor.role]}, ${actor.unitName}. Nhật ký ghi đúng vai trò đã làm việc.`}
      />
      <ul className="grid max-w-reading gap-3">
        {able.map(({ id, role, unitName }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              <span className="font-semibold">{roleText[role]}</span>
              <span className="block text-sm text-ink-2">{unitName}</span>
            </span>
            <VerbButton
              label="Đổi sang vai trò này"
              variant="primary"
              action={switchMembershipAction}
              input={{ membershipId: id }}
            />
          </li>
        ))}
        {lent.map(({ id, role, unitName, fromName }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              <span className="font-semibold">
                {roleText[role]}, thay {fromName}
              </span>
              <span className="block text-sm text-ink-2">{unitName}</span>
            </span>
            <VerbButton
              label={`Làm việc thay ${fromName}`}
              variant="primary"
              action={standInAction}
              input={{ delegationId: id }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
