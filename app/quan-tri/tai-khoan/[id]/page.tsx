import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TokensTable } from "@/components/identity/tokens-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DetailsList } from "@/components/ui/details-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { dayOf } from "@/lib/calendar";
import { listDelegationsOf } from "@/lib/identity/delegations/queries";
import { requireActorFor } from "@/lib/identity/session";
import { userStandingText } from "@/lib/identity/text";
import { findUser, type UserDetails } from "@/lib/identity/users/queries";
import { findUnitChoices } from "@/lib/organizations/units/queries";
import { formatInstant, missingText } from "@/lib/vietnamese";
import { revokeTokenAction } from "../actions";
import { DelegationsTable } from "./delegations-table";
import { EditUserForm } from "./edit-user-form";
import { GrantForm } from "./grant-form";
import { RolesTable } from "./roles-table";
import { StandingButtons } from "./standing-buttons";

export const metadata: Metadata = { title: "Một tài khoản" };

function StandingTag({ user }: { user: UserDetails }) {
  if (user.disabledAt)
    return (
      <StatusTag tone="none" icon="locked">
        {userStandingText.disabled}
      </StatusTag>
    );
  return user.memberships.some(({ isInForce }) => isInForce) ? (
    <StatusTag tone="met">{userStandingText.active}</StatusTag>
  ) : (
    <StatusTag tone="missing">{userStandingText["without-unit"]}</StatusTag>
  );
}

export default async function UserPage({ params }: PageProps<"/quan-tri/tai-khoan/[id]">) {
  const { id } = await params;
  const actor = await requireActorFor("user.manage");
  const today = dayOf(new Date());
  const [user, { units }, delegations] = await Promise.all([
    findUser(actor, id),
    findUnitChoices(actor, today),
    listDelegationsOf(actor, id),
  ]);
  if (!user) notFound();
  const isOwn = user.id === actor.userId;

  return (
    <>
      <Breadcrumb items={[{ label: "Tài khoản", href: "/quan-tri/tai-khoan" }, { label: user.name }]} />
      <PageHeader
        title={user.name}
        tags={<StandingTag user={user} />}
        description={user.email}
        actions={
          <LinkButton href={`/quan-tri/nhat-ky?nguoi=${encodeURIComponent(user.email)}`} icon="log">
            Nhật ký của người này
          </LinkButton>
        }
      />
      {isOwn && (
        <Notice kind="info">
          Đây là tài khoản đang dùng. Vai trò, mật khẩu, việc khóa tài khoản này do một quản trị khác thực
          hiện.
        </Notice>
      )}
      {user.lockedUntil && (
        <Notice kind="warning" title="Đang tạm khóa đăng nhập">
          Thử sai nhiều lần; đăng nhập lại được từ {formatInstant(user.lockedUntil)}.
        </Notice>
      )}
      <Section title="Thông tin">
        <DetailsList
          rows={[
            {
              term: "Cán bộ",
              detail: user.person
                ? `${user.person.fullName} (mã ${user.person.staffCode})`
                : "Chưa gắn với danh sách cán bộ",
            },
            { term: "Xác thực hai lớp", detail: user.secondFactor ? "Đã bật" : "Chưa bật" },
            {
              term: "Mật khẩu",
              detail: user.mustChangePassword
                ? `Cấp lần đầu, chưa đổi${user.passwordExpiresAt ? `; dùng được đến ${formatInstant(user.passwordExpiresAt)}` : ""}`
                : "Người dùng tự đặt",
            },
            { term: "Phiên làm việc đang mở", detail: user.openSessions },
            { term: "Dùng lần cuối", detail: user.lastSeenAt ? formatInstant(user.lastSeenAt) : missingText },
            { term: "Mở từ", detail: formatInstant(user.createdAt) },
          ]}
        />
        {!isOwn && (
          <StandingButtons
            userId={user.id}
            version={user.version}
            email={user.email}
            isDisabled={user.disabledAt !== null}
            isLocked={user.lockedUntil !== null}
            hasSecondFactor={user.secondFactor}
          />
        )}
      </Section>
      <Section
        title="Vai trò"
        description="Vai trò đã kết thúc vẫn được giữ: việc đã làm ghi theo vai trò đó."
      >
        <RolesTable memberships={user.memberships} today={today} mayEnd={!isOwn} />
      </Section>
      {!isOwn && (
        <Section title="Giao thêm vai trò">
          <GrantForm
            userId={user.id}
            units={units.map((unit) => ({ id: unit.id, name: unit.name }))}
            today={today}
          />
        </Section>
      )}
      <Section title="Sửa họ tên, tài khoản, cán bộ">
        <EditUserForm
          user={{
            userId: user.id,
            version: user.version,
            name: user.name,
            email: user.email,
            staffCode: user.person?.staffCode ?? "",
          }}
          namesakes={user.namesakes}
        />
      </Section>
      {delegations.length > 0 && (
        <Section title="Ủy quyền xử lý" description="Đang và sắp có hiệu lực, đã giao và được nhận.">
          <DelegationsTable delegations={delegations} />
        </Section>
      )}
      <Section title="Mã truy cập REST">
        <TokensTable tokens={user.tokens} now={new Date()} revoke={revokeTokenAction} />
      </Section>
    </>
  );
}
