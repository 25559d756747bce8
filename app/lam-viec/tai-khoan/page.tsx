import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { TokensTable } from "@/components/identity/tokens-table";
import { DataTable } from "@/components/tables/data-table";
import { DetailsList } from "@/components/ui/details-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { listFeeds } from "@/lib/dashboards/deadlines/queries";
import { findDelegations } from "@/lib/identity/delegations/queries";
import { requireActor } from "@/lib/identity/session";
import { findAccount } from "@/lib/identity/sessions/queries";
import { deviceText, roleText } from "@/lib/identity/text";
import { listOwnTokens } from "@/lib/identity/tokens/queries";
import { findNoticeSettings } from "@/lib/notifications/settings/queries";
import { formatInstant } from "@/lib/vietnamese";
import { revokeTokenAction, signOutEverywhereAction, switchMembershipAction } from "./actions";
import { DelegationPart } from "./delegation-part";
import { FeedPart } from "./feed-part";
import { NoticeForm } from "./notice-form";
import { PasswordForm } from "./password-form";
import { SecondFactor } from "./second-factor";
import { TokenButton } from "./token-button";

export const metadata: Metadata = { title: "Tài khoản của tôi" };

export default async function AccountPage() {
  const actor = await requireActor();
  const now = new Date();
  const [account, tokens, notices, delegations, feeds] = await Promise.all([
    findAccount(actor, now),
    listOwnTokens(actor),
    findNoticeSettings(actor),
    findDelegations(actor, now),
    listFeeds(actor),
  ]);
  if (!account) notFound();
  const password = (
    <Section title="Đổi mật khẩu">
      <PasswordForm />
    </Section>
  );

  return (
    <>
      <PageHeader title="Tài khoản của tôi" />
      {actor.mustChangePassword && (
        <Notice kind="warning" title="Cần đổi mật khẩu">
          Mật khẩu hiện tại do quản trị cấp lần đầu. Đổi mật khẩu rồi tiếp tục làm việc.
        </Notice>
      )}
      {actor.mustChangePassword && password}
      <Section title="Thông tin">
        <DetailsList
          rows={[
            { term: "Họ và tên", detail: account.name },
            { term: "Tài khoản công vụ", detail: account.email },
          ]}
        />
      </Section>
      <Section title="Vai trò" description="Mỗi lúc làm việc với một vai trò; nhật ký ghi đúng vai trò đó.">
        <DataTable
          caption="Các vai trò của tài khoản"
          hideCaption
          rows={account.memberships}
          rowKey={({ id }) => id}
          columns={[
            { head: "Vai trò", rowHead: true, cell: ({ role }) => roleText[role] },
            { head: "Đơn vị", cell: ({ unitName }) => unitName },
            {
              head: "Việc",
              cell: ({ id }) =>
                id === actor.membershipId && !actor.onBehalfOf ? (
                  <StatusTag tone="met">Đang làm việc</StatusTag>
                ) : (
                  <VerbButton
                    label="Đổi sang vai trò này"
                    action={switchMembershipAction}
                    input={{ membershipId: id }}
                    done="Đã đổi vai trò."
                  />
                ),
            },
          ]}
        />
      </Section>
      <DelegationPart delegations={delegations} actor={actor} />
      <Section
        id="thu-bao"
        title="Thư báo"
        description={`Mọi thông báo luôn có trong mục Thông báo; ở đây chọn thông báo nào gửi thêm đến ${account.email}.`}
      >
        <NoticeForm settings={notices} />
      </Section>
      <FeedPart feeds={feeds} mayCreate={!actor.onBehalfOf} />
      {!actor.mustChangePassword && password}
      {!actor.mustChangePassword && (
        <Section
          title="Xác thực hai lớp"
          description="Ngoài mật khẩu còn cần mã 6 số trên điện thoại, nên lộ mật khẩu vẫn chưa vào được."
          actions={
            account.secondFactor ? (
              <StatusTag tone="met">Đã bật</StatusTag>
            ) : (
              <StatusTag tone="missing">Chưa bật</StatusTag>
            )
          }
        >
          <SecondFactor isOn={account.secondFactor} />
        </Section>
      )}
      <Section
        title="Phiên làm việc đang mở"
        actions={
          <VerbButton
            label="Đăng xuất mọi nơi"
            variant="danger"
            action={signOutEverywhereAction}
            input={{}}
            confirm={{
              title: "Đăng xuất mọi nơi",
              effect: `Kết thúc ${account.sessions.length} phiên, kể cả phiên này.`,
            }}
          />
        }
      >
        <DataTable
          caption="Phiên làm việc"
          hideCaption
          rows={account.sessions}
          rowKey={({ createdAt }) => createdAt.toISOString()}
          columns={[
            {
              head: "Thiết bị",
              rowHead: true,
              cell: ({ userAgent, current }) => `${deviceText(userAgent)}${current ? " (phiên này)" : ""}`,
            },
            { head: "Đăng nhập lúc", cell: ({ createdAt }) => formatInstant(createdAt) },
            { head: "Dùng lần cuối", cell: ({ lastSeenAt }) => formatInstant(lastSeenAt) },
          ]}
        />
      </Section>
      <Section
        title="Mã truy cập REST"
        description="Cho phần mềm khác làm việc thay mình, với vai trò đang làm việc."
        actions={!actor.mustChangePassword && <TokenButton />}
      >
        <TokensTable tokens={tokens} now={now} revoke={revokeTokenAction} />
      </Section>
    </>
  );
}
