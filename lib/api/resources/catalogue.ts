import { dayOf } from "@/lib/calendar";
import { addIndicator, endIndicator, reviseIndicator } from "@/lib/campaigns/catalogue/commands";
import { findCatalogueIndicator, listCatalogueOn } from "@/lib/campaigns/catalogue/queries";
import {
  catalogueFilter,
  endIndicatorInput,
  newIndicatorInput,
  revisedDefinition,
} from "@/lib/campaigns/catalogue/schema";
import { type Endpoint, endpoint } from "../endpoint";

const tag = "Danh mục chỉ tiêu";
const id = (params: Record<string, string>) => params.id ?? "";

export const catalogueEndpoints: Endpoint[] = [
  endpoint({
    method: "GET",
    path: "/indicators",
    tag,
    action: "rule.read",
    query: catalogueFilter,
    summary: "Định nghĩa các chỉ tiêu của danh mục áp dụng vào một ngày (on).",
    handle: async ({ actor, query, now }) => {
      const definitions = await listCatalogueOn(actor, query.on ?? dayOf(now));
      // The indicator is the resource; its definition of the day is what is revised and ended.
      const items = definitions.map(({ id: definitionId, indicatorId, ...definition }) => ({
        id: indicatorId,
        definitionId,
        ...definition,
      }));
      return { items, nextCursor: null };
    },
  }),
  endpoint({
    method: "GET",
    path: "/indicators/{id}",
    tag,
    action: "rule.read",
    summary: "Một chỉ tiêu của danh mục với định nghĩa qua các thời gian, mới nhất trước.",
    handle: ({ actor, params, now }) => findCatalogueIndicator(actor, id(params), now),
  }),
  endpoint({
    method: "POST",
    path: "/indicators",
    tag,
    action: "rule.manage",
    status: 201,
    body: newIndicatorInput,
    summary: "Thêm chỉ tiêu vào danh mục từ một ngày.",
    handle: ({ actor, body, now }) => addIndicator(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/indicators/definitions/{id}/revise",
    tag,
    action: "rule.manage",
    needsVersion: true,
    body: revisedDefinition,
    summary: "Định nghĩa mới của chỉ tiêu từ một ngày; định nghĩa trước giữ nguyên đến ngày đó.",
    handle: ({ actor, params, version, body, now }) =>
      reviseIndicator(actor, { ...body, definitionId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/indicators/definitions/{id}/end",
    tag,
    action: "rule.manage",
    needsVersion: true,
    body: endIndicatorInput.omit({ definitionId: true, version: true }),
    summary: "Ghi ngày chỉ tiêu ngừng áp dụng, kèm căn cứ.",
    handle: ({ actor, params, version, body, now }) =>
      endIndicator(actor, { ...body, definitionId: id(params), version }, now),
  }),
];
