import { addStaff } from "@/lib/organizations/staff/additions/commands";
import { editStaff, endStaff, moveStaff } from "@/lib/organizations/staff/commands";
import { findStaffMember, listStaffMembers } from "@/lib/organizations/staff/queries";
import {
  addStaffInput,
  editStaffInput,
  endStaffInput,
  moveStaffInput,
  staffFilter,
} from "@/lib/organizations/staff/schema";
import { type Endpoint, endpoint } from "../endpoint";

const tag = "Danh sách cán bộ";
const id = (params: Record<string, string>) => params.id ?? "";
/** The address says who, If-Match which version of them. */
const addressed = { personId: true, version: true } as const;

export const staffEndpoints: Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/staff",
    tag,
    action: "staff.read",
    query: staffFilter,
    summary: "Cán bộ đang công tác trong phạm vi được xem, theo tên.",
    handle: ({ actor, query, now }) => listStaffMembers(actor, query, now),
  }),
  endpoint({
    method: "GET",
    path: "/staff/{id}",
    tag,
    action: "staff.read",
    summary: "Một người với các thời gian công tác, mới nhất trước.",
    handle: ({ actor, params, now }) => findStaffMember(actor, id(params), now),
  }),
  endpoint({
    method: "POST",
    path: "/staff",
    tag,
    action: "staff.manage",
    status: 201,
    body: addStaffInput,
    summary: "Đưa người vào danh sách cán bộ của một đơn vị từ một ngày; tất cả hoặc không ai.",
    handle: ({ actor, body, now }) => addStaff(actor, body, now),
  }),
  endpoint({
    method: "PATCH",
    path: "/staff/{id}",
    tag,
    action: "staff.manage",
    needsVersion: true,
    body: editStaffInput.omit(addressed),
    summary: "Sửa họ tên, chức vụ, nhóm.",
    handle: ({ actor, params, version, body, now }) =>
      editStaff(actor, { ...body, personId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/staff/{id}/move",
    tag,
    action: "staff.manage",
    needsVersion: true,
    body: moveStaffInput.omit(addressed),
    summary: "Ghi chuyển công tác sang đơn vị khác từ một ngày.",
    handle: ({ actor, params, version, body, now }) =>
      moveStaff(actor, { ...body, personId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/staff/{id}/end",
    tag,
    action: "staff.manage",
    needsVersion: true,
    body: endStaffInput.omit(addressed),
    summary: "Ghi ngày cuối công tác tại đơn vị, kèm lý do.",
    handle: ({ actor, params, version, body, now }) =>
      endStaff(actor, { ...body, personId: id(params), version }, now),
  }),
];
