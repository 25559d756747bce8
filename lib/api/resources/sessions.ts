import { findCampaignHead } from "@/lib/campaigns/hub/queries";
import { closeVoting } from "@/lib/commendations/sessions/closing/commands";
import { createSession, updateSession } from "@/lib/commendations/sessions/commands";
import { appointCouncil } from "@/lib/commendations/sessions/council/commands";
import { appointmentInput } from "@/lib/commendations/sessions/council/schema";
import { findSession, listSessions } from "@/lib/commendations/sessions/queries";
import {
  seatReturn,
  sessionChange,
  sessionInput,
  substitutionInput,
} from "@/lib/commendations/sessions/schema";
import { returnSeat, seatSubstitute } from "@/lib/commendations/sessions/seats/commands";
import { openVoting } from "@/lib/commendations/sessions/voting/commands";
import { endpoint } from "../endpoint";

const tag = "Hội đồng";
const id = (params: Record<string, string>) => params.id ?? "";

export const sessionEndpoints = [
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/sessions",
    within: findCampaignHead,
    tag,
    action: "council.read",
    summary: "Các phiên họp của một phong trào.",
    handle: async ({ actor, params }) => ({ items: await listSessions(actor, id(params)), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/councils",
    tag,
    action: "council.prepare",
    status: 201,
    body: appointmentInput,
    summary: "Ghi quyết định thành lập Hội đồng: thành viên theo vai trò và thành viên dự khuyết.",
    handle: ({ actor, body, now }) => appointCouncil(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions",
    tag,
    action: "council.prepare",
    status: 201,
    body: sessionInput,
    summary: "Lập phiên họp; hình thức và tỷ lệ lấy từ quy định đang có hiệu lực.",
    handle: ({ actor, body, now }) => createSession(actor, body, now),
  }),
  endpoint({
    method: "GET",
    path: "/sessions/{id}",
    tag,
    action: "council.read",
    summary: "Một phiên họp: thành viên, trường hợp, số đã bỏ phiếu; kết quả chỉ có sau khi chốt phiếu.",
    handle: ({ actor, params, now }) => findSession(actor, id(params), now),
  }),
  endpoint({
    method: "PUT",
    path: "/sessions/{id}",
    tag,
    action: "council.prepare",
    needsVersion: true,
    body: sessionChange.omit({ id: true, version: true }),
    summary: "Sửa phiên họp đang chuẩn bị.",
    handle: ({ actor, params, version, body, now }) =>
      updateSession(actor, { id: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/open",
    tag,
    action: "council.prepare",
    needsVersion: true,
    summary: "Mở lấy phiếu.",
    handle: ({ actor, params, version, now }) => openVoting(actor, { id: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/substitutes",
    tag,
    action: "council.prepare",
    body: substitutionInput.omit({ sessionId: true }),
    summary: "Ghi thành viên dự khuyết dự thay một thành viên vắng mặt, kèm lý do.",
    handle: ({ actor, params, body, now }) => seatSubstitute(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/substitutes/return",
    tag,
    action: "council.prepare",
    body: seatReturn.omit({ sessionId: true }),
    summary: "Thành viên dự họp trở lại, thôi người dự thay.",
    handle: ({ actor, params, body, now }) => returnSeat(actor, { sessionId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/sessions/{id}/close",
    tag,
    action: "council.prepare",
    needsVersion: true,
    summary: "Chốt phiếu.",
    handle: ({ actor, params, version, now }) => closeVoting(actor, { id: id(params), version }, now),
  }),
];
