import { z } from "zod";
import { findCampaignHub } from "@/lib/campaigns/hub/queries";
import { closeRound, reopenRound } from "@/lib/campaigns/rounds/commands";
import { recordRoundEvent } from "@/lib/campaigns/rounds/events/commands";
import { openRound } from "@/lib/campaigns/rounds/opening/commands";
import { roundEvent, roundOpening, roundReason } from "@/lib/campaigns/rounds/schema";
import { endpoint } from "../endpoint";

const tag = "Đợt thi đua";
const id = (params: Record<string, string>) => params.id ?? "";
const state = z.object({ id: z.string(), status: z.string(), version: z.int32() });

export const roundEndpoints = [
  endpoint({
    method: "GET",
    path: "/campaigns/{id}/rounds",
    tag,
    action: "plan.read",
    summary: "Các đợt đã mở của một phong trào và các đợt còn mở được.",
    handle: async ({ actor, params, now }) => {
      const hub = await findCampaignHub(actor, id(params), null, now);
      return hub && { items: hub.rounds, nextCursor: null, openable: hub.openable };
    },
  }),
  endpoint({
    method: "POST",
    path: "/campaigns/{id}/rounds",
    tag,
    action: "round.manage",
    status: 201,
    body: roundOpening.omit({ campaignId: true }),
    summary: "Mở một đợt theo kế hoạch đang có hiệu lực, kèm các kỳ báo cáo.",
    answer: state,
    handle: ({ actor, params, body, now }) => openRound(actor, { campaignId: id(params), ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/rounds/{id}/events",
    tag,
    action: "round.manage",
    needsVersion: true,
    body: roundEvent.omit({ roundId: true, version: true }),
    summary: "Ghi nhận hoặc đính chính ngày của một sự kiện làm mốc; các hạn tính lại và được thông báo.",
    answer: state,
    handle: ({ actor, params, body, version, now }) =>
      recordRoundEvent(actor, { roundId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/rounds/{id}/close",
    tag,
    action: "round.manage",
    needsVersion: true,
    summary: "Khép lại một đợt.",
    answer: state,
    handle: ({ actor, params, version, now }) => closeRound(actor, { roundId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/rounds/{id}/reopen",
    tag,
    action: "round.manage",
    needsVersion: true,
    body: roundReason.pick({ reason: true }),
    summary: "Mở lại một đợt đã khép, kèm lý do.",
    answer: state,
    handle: ({ actor, params, body, version, now }) =>
      reopenRound(actor, { roundId: id(params), version, ...body }, now),
  }),
];
