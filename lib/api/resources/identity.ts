import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { endDelegation, giveDelegation } from "@/lib/identity/delegations/commands";
import { findDelegations } from "@/lib/identity/delegations/queries";
import { newDelegation } from "@/lib/identity/delegations/schema";
import { endMembership, grantMembership } from "@/lib/identity/memberships/commands";
import { endMembershipInput, grantInput } from "@/lib/identity/memberships/schema";
import { changePasswordInput } from "@/lib/identity/schema";
import {
  disableSecondFactor,
  enableSecondFactor,
  offerSecondFactor,
} from "@/lib/identity/second-factor/commands";
import { disableSecondFactorInput, enableSecondFactorInput } from "@/lib/identity/second-factor/schema";
import { changePassword, signOutEverywhere } from "@/lib/identity/sessions/commands";
import { createToken, revokeToken } from "@/lib/identity/tokens/commands";
import { listOwnTokens } from "@/lib/identity/tokens/queries";
import { newTokenInput } from "@/lib/identity/tokens/schema";
import { createUser, editUser } from "@/lib/identity/users/commands";
import { findUser, listUsers } from "@/lib/identity/users/queries";
import { editUserInput, newUserInput, userFilter, userWithReason } from "@/lib/identity/users/schema";
import {
  disableUser,
  enableUser,
  removeSecondFactor,
  resetPassword,
  unlockSignIn,
} from "@/lib/identity/users/standing/commands";
import { saveNoticeSettings } from "@/lib/notifications/settings/commands";
import { findNoticeSettings } from "@/lib/notifications/settings/queries";
import { noticeSettings } from "@/lib/notifications/settings/schema";
import { type Endpoint, endpoint } from "../endpoint";

const id = (params: Record<string, string>) => params.id ?? "";
const action = "user.manage" as const;

const own = "Tài khoản";
const ownAccount = [
  endpoint({
    method: "POST",
    path: "/me/password",
    tag: own,
    action: null,
    beforePasswordChange: true,
    status: 204,
    body: changePasswordInput,
    summary: "Đổi mật khẩu của mình; các phiên làm việc khác kết thúc.",
    handle: ({ actor, body, now }) => changePassword(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/me/second-factor/offer",
    tag: own,
    action: null,
    secrets: ["secret", "path"],
    summary: "Khóa mới cho ứng dụng xác thực, dạng chữ và mã QR; chưa ghi gì.",
    handle: ({ actor }) => offerSecondFactor(actor),
  }),
  endpoint({
    method: "POST",
    path: "/me/second-factor/enable",
    tag: own,
    action: null,
    status: 204,
    body: enableSecondFactorInput,
    summary: "Bật xác thực hai lớp bằng khóa vừa nhận và mã mà ứng dụng hiện.",
    handle: ({ actor, body, now }) => enableSecondFactor(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/me/second-factor/disable",
    tag: own,
    action: null,
    status: 204,
    body: disableSecondFactorInput,
    summary: "Tắt xác thực hai lớp bằng mật khẩu và mã.",
    handle: ({ actor, body, now }) => disableSecondFactor(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/me/sign-out-everywhere",
    tag: own,
    action: null,
    beforePasswordChange: true,
    status: 204,
    summary: "Kết thúc mọi phiên làm việc của mình.",
    handle: ({ actor, now }) => signOutEverywhere(actor, {}, now),
  }),
  endpoint({
    method: "GET",
    path: "/me/delegations",
    tag: own,
    action: null,
    summary: "Ủy quyền xử lý đang và sắp có hiệu lực: đã giao, được nhận, và đồng nghiệp có thể giao.",
    handle: ({ actor, now }) => findDelegations(actor, now),
  }),
  endpoint({
    method: "POST",
    path: "/me/delegations",
    tag: own,
    action: null,
    status: 201,
    body: newDelegation,
    summary: "Ủy quyền xử lý cho đồng nghiệp trong một thời gian; chỉ khi đăng nhập bằng mật khẩu.",
    handle: ({ actor, body, now }) => giveDelegation(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/delegations/{id}/end",
    tag: own,
    action: null,
    summary: "Kết thúc ngay một ủy quyền đã giao hoặc được nhận; quản trị kết thúc được mọi ủy quyền.",
    handle: ({ actor, params, now }) => endDelegation(actor, { delegationId: id(params) }, now),
  }),
  endpoint({
    method: "GET",
    path: "/me/notice-settings",
    tag: own,
    action: null,
    summary: "Thông báo nào được gửi qua thư điện tử và gửi khi nào.",
    handle: ({ actor }) => findNoticeSettings(actor),
  }),
  endpoint({
    method: "PUT",
    path: "/me/notice-settings",
    tag: own,
    action: null,
    body: noticeSettings,
    summary: "Chọn thông báo nhận qua thư điện tử: gửi ngay, thư tổng hợp hoặc không gửi.",
    handle: ({ actor, body, now }) => saveNoticeSettings(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/me/tokens",
    tag: own,
    action: null,
    summary: "Các mã truy cập của mình, mới nhất trước.",
    handle: async ({ actor }) => ({ items: await listOwnTokens(actor), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/me/tokens",
    tag: own,
    action: null,
    status: 201,
    secrets: ["token"],
    body: newTokenInput,
    summary: "Tạo mã truy cập; chỉ khi đăng nhập bằng mật khẩu. Mã chỉ hiện một lần.",
    handle: ({ actor, body, now }) => createToken(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/tokens/{id}/revoke",
    tag: own,
    action: null,
    summary: "Thu hồi một mã truy cập của mình; quản trị thu hồi được mã của mọi người.",
    handle: ({ actor, params, now }) => revokeToken(actor, { tokenId: id(params) }, now),
  }),
];

const users = "Quản trị tài khoản";
type Verb = (
  actor: Actor,
  input: { userId: string; version: number; reason: string },
  now: Date,
) => Promise<unknown>;
const verb = (name: string, summary: string, command: Verb, secrets: string[] = []): Endpoint =>
  endpoint({
    method: "POST",
    path: `/users/{id}/${name}`,
    tag: users,
    action,
    needsVersion: true,
    secrets,
    body: userWithReason.pick({ reason: true }),
    summary,
    handle: ({ actor, params, version, body, now }) =>
      command(actor, { userId: id(params), version, ...body }, now),
  });

export const identityEndpoints: Endpoint[] = [
  ...ownAccount,
  endpoint({
    method: "GET",
    path: "/users",
    tag: users,
    action,
    query: userFilter,
    summary: "Tài khoản của tỉnh; standing lọc đang dùng, đã khóa, chưa có đơn vị.",
    handle: ({ actor, query, now }) => listUsers(actor, query, now),
  }),
  endpoint({
    method: "POST",
    path: "/users",
    tag: users,
    action,
    status: 201,
    secrets: ["password"],
    body: newUserInput,
    summary: "Mở tài khoản với vai trò đầu tiên. Mật khẩu lần đầu chỉ hiện một lần.",
    handle: ({ actor, body, now }) => createUser(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/users/{id}",
    tag: users,
    action,
    summary: "Một tài khoản với vai trò qua các thời gian và mã truy cập.",
    handle: ({ actor, params, now }) => findUser(actor, id(params), now),
  }),
  endpoint({
    method: "PATCH",
    path: "/users/{id}",
    tag: users,
    action,
    needsVersion: true,
    body: editUserInput.pick({ name: true, email: true, staffCode: true }),
    summary:
      "Sửa họ tên, tài khoản công vụ; staffCode gắn với cán bộ mang mã đó, null là không gắn, bỏ trống là giữ nguyên.",
    handle: ({ actor, params, version, body, now }) =>
      editUser(actor, { userId: id(params), version, ...body }, now),
  }),
  verb("disable", "Khóa tài khoản; phiên làm việc và mã truy cập kết thúc ngay.", disableUser),
  verb("enable", "Mở lại tài khoản đã khóa.", enableUser),
  verb("reset-password", "Cấp lại mật khẩu; mật khẩu mới chỉ hiện một lần.", resetPassword, ["password"]),
  verb("remove-second-factor", "Tắt xác thực hai lớp của người mất thiết bị.", removeSecondFactor),
  endpoint({
    method: "POST",
    path: "/users/{id}/unlock",
    tag: users,
    action,
    needsVersion: true,
    summary: "Cho đăng nhập lại ngay sau khi thử sai nhiều lần.",
    handle: ({ actor, params, version, now }) => unlockSignIn(actor, { userId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/users/{id}/memberships",
    tag: users,
    action,
    status: 201,
    body: z.object(grantInput.shape).omit({ userId: true }),
    summary: "Giao vai trò ở một đơn vị, từ ngày đến hết ngày.",
    handle: ({ actor, params, body, now }) =>
      grantMembership(actor, grantInput.parse({ ...body, userId: id(params) }), now),
  }),
  endpoint({
    method: "POST",
    path: "/memberships/{id}/end",
    tag: users,
    action,
    body: endMembershipInput.pick({ from: true, reason: true }),
    summary: "Kết thúc vai trò từ một ngày; từ hôm nay là có hiệu lực ngay.",
    handle: ({ actor, params, body, now }) =>
      endMembership(actor, { membershipId: id(params), ...body }, now),
  }),
];
