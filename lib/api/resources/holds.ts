import { findRoundHead } from "@/lib/campaigns/hub/queries";
import { liftHold, openHold } from "@/lib/commendations/holds/commands";
import { listHolds } from "@/lib/commendations/holds/queries";
import { holdInput, liftInput } from "@/lib/commendations/holds/schema";
import { endpoint } from "../endpoint";

const tag = "Danh sách đề nghị";
const id = (params: Record<string, string>) => params.id ?? "";

export const holdEndpoints = [
  endpoint({
    method: "GET",
    path: "/rounds/{id}/holds",
    within: findRoundHead,
    tag,
    action: "hold.read",
    summary: "Các trường hợp tạm dừng xét.",
    handle: async ({ actor, params }) => ({ items: await listHolds(actor, id(params)), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/holds",
    tag,
    action: "hold.manage",
    status: 201,
    body: holdInput,
    summary: "Tạm dừng xét một đối tượng, theo văn bản.",
    handle: ({ actor, body, now }) => openHold(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/holds/{id}/lift",
    tag,
    action: "hold.manage",
    needsVersion: true,
    body: liftInput.pick({ document: true }),
    summary: "Tiếp tục xét, theo văn bản.",
    handle: ({ actor, params, version, body, now }) =>
      liftHold(actor, { id: id(params), version, ...body }, now),
  }),
];
