import { z } from "zod";
import { dayOf } from "@/lib/calendar";
import { addHoliday, addHolidays, editHoliday, removeHoliday } from "@/lib/campaigns/holidays/commands";
import { recordAttribute } from "@/lib/organizations/attributes/commands";
import { attributeInput } from "@/lib/organizations/attributes/schema";
import { addBlock, editBlock, removeBlock } from "@/lib/organizations/blocks/commands";
import { listBlocks } from "@/lib/organizations/blocks/queries";
import { editBlockInput, newBlockInput } from "@/lib/organizations/blocks/schema";
import { listHolidays } from "@/lib/organizations/holidays/queries";
import {
  holidayFilter,
  holidayInput,
  holidayList,
  removeHolidayInput,
} from "@/lib/organizations/holidays/schema";
import { correctProvince, renameProvince } from "@/lib/organizations/provinces/commands";
import { listProvinceVersions } from "@/lib/organizations/provinces/queries";
import { provinceCorrection, provinceRenaming } from "@/lib/organizations/provinces/schema";
import { addRule, endRule, reviseRule, verifyRule } from "@/lib/organizations/rules/commands";
import { findRuleById, listRules } from "@/lib/organizations/rules/queries";
import { endRuleInput, newRuleInput, reviseRuleInput } from "@/lib/organizations/rules/schema";
import { succeedUnits } from "@/lib/organizations/successions/commands";
import { successionInput } from "@/lib/organizations/successions/schema";
import { addUnit, changeUnit } from "@/lib/organizations/units/commands";
import { findUnit, findUnitTree } from "@/lib/organizations/units/queries";
import { changeUnitInput, dayInput, newUnitInput } from "@/lib/organizations/units/schema";
import { type Endpoint, endpoint } from "../endpoint";

const id = (params: Record<string, string>) => params.id ?? "";

const units = "Đơn vị";
const provinceEndpoints = [
  endpoint({
    method: "GET",
    path: "/province/versions",
    tag: units,
    action: "organization.read",
    summary: "Tên tỉnh qua các thời gian, mới nhất trước.",
    handle: async ({ actor }) => ({ items: await listProvinceVersions(actor), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/province/versions/{id}/successor",
    tag: units,
    action: "organization.manage",
    needsVersion: true,
    status: 201,
    body: provinceRenaming,
    summary: "Tên mới của tỉnh từ một ngày, theo văn bản; id và phiên bản là của tên hiện tại.",
    handle: ({ actor, params, version, body, now }) =>
      renameProvince(actor, { versionId: id(params), version, ...body }, now),
  }),
  endpoint({
    method: "PATCH",
    path: "/province/versions/{id}",
    tag: units,
    action: "organization.manage",
    needsVersion: true,
    body: provinceCorrection,
    summary: "Đính chính tên hiện tại của tỉnh, ngày bắt đầu và văn bản.",
    handle: ({ actor, params, version, body, now }) =>
      correctProvince(actor, { versionId: id(params), version, ...body }, now),
  }),
];
const unitEndpoints = [
  endpoint({
    method: "GET",
    path: "/units",
    tag: units,
    action: "organization.read",
    query: z.object({ on: dayInput.optional() }),
    summary: "Đơn vị của tỉnh vào một ngày (on), theo thứ tự cây, kèm đơn vị kế thừa đến nay.",
    handle: async ({ actor, query, now }) => {
      const tree = await findUnitTree(actor, query.on ?? dayOf(now));
      // Everywhere else of REST a unit is known by its own id, not by that of its state on a day.
      const items = tree.units.map(({ id: versionId, unitId, ...unit }) => ({
        id: unitId,
        versionId,
        ...unit,
      }));
      return { items, nextCursor: null };
    },
  }),
  endpoint({
    method: "GET",
    path: "/units/{id}",
    tag: units,
    action: "organization.read",
    summary: "Một đơn vị qua các thời gian: phiên bản, kế thừa, thuộc tính.",
    handle: ({ actor, params, now }) => findUnit(actor, id(params), now),
  }),
  endpoint({
    method: "POST",
    path: "/units",
    tag: units,
    action: "organization.manage",
    status: 201,
    body: newUnitInput,
    summary: "Thêm đơn vị từ một ngày, theo văn bản.",
    handle: ({ actor, body, now }) => addUnit(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/units/{id}/versions",
    tag: units,
    action: "organization.manage",
    status: 201,
    body: changeUnitInput.omit({ unitId: true }),
    summary: "Phiên bản mới của đơn vị từ một ngày: tên, loại, cấp trên, khối, thứ tự.",
    handle: ({ actor, params, body, now }) => changeUnit(actor, { ...body, unitId: id(params) }, now),
  }),
  endpoint({
    method: "POST",
    path: "/unit-successions",
    tag: units,
    action: "organization.manage",
    status: 201,
    body: successionInput,
    summary: "Hợp nhất, sáp nhập, chia tách hoặc giải thể đơn vị từ một ngày, theo văn bản.",
    handle: ({ actor, body, now }) => succeedUnits(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/units/{id}/attributes",
    tag: units,
    action: "organization.manage",
    status: 201,
    body: attributeInput.omit({ unitId: true }),
    summary: "Ghi nhận thuộc tính có thời hạn của đơn vị, ví dụ thuộc diện đánh giá DDCI.",
    handle: ({ actor, params, body, now }) => recordAttribute(actor, { ...body, unitId: id(params) }, now),
  }),
];

const blockEndpoints = [
  endpoint({
    method: "GET",
    path: "/blocks",
    tag: units,
    action: "organization.read",
    summary: "Các khối thi đua theo thứ tự, kèm số đơn vị hiện nay.",
    handle: async ({ actor, now }) => ({ items: await listBlocks(actor, now), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/blocks",
    tag: units,
    action: "organization.manage",
    status: 201,
    body: newBlockInput,
    summary: "Thêm khối thi đua; mã khối không đổi được về sau.",
    handle: ({ actor, body, now }) => addBlock(actor, body, now),
  }),
  endpoint({
    method: "PATCH",
    path: "/blocks/{id}",
    tag: units,
    action: "organization.manage",
    needsVersion: true,
    body: editBlockInput.omit({ blockId: true, version: true }),
    summary: "Sửa tên, thứ tự của khối thi đua.",
    handle: ({ actor, params, version, body, now }) =>
      editBlock(actor, { ...body, blockId: id(params), version }, now),
  }),
  endpoint({
    method: "DELETE",
    path: "/blocks/{id}",
    tag: units,
    action: "organization.manage",
    needsVersion: true,
    summary: "Xóa khối thi đua chưa dùng ở đâu.",
    handle: ({ actor, params, version, now }) => removeBlock(actor, { blockId: id(params), version }, now),
  }),
];

const rules = "Quy định, lịch nghỉ";
const ruleEndpoints = [
  endpoint({
    method: "GET",
    path: "/rules",
    tag: rules,
    action: "rule.read",
    summary: "Quy định áp dụng qua các thời gian, kèm căn cứ và dấu đã đối chiếu.",
    handle: async ({ actor, now }) => ({ items: await listRules(actor, now), nextCursor: null }),
  }),
  endpoint({
    method: "GET",
    path: "/rules/{id}",
    tag: rules,
    action: "rule.read",
    summary: "Một quy định.",
    handle: ({ actor, params, now }) => findRuleById(actor, id(params), now),
  }),
  endpoint({
    method: "POST",
    path: "/rules",
    tag: rules,
    action: "rule.manage",
    body: newRuleInput,
    summary: "Thêm quy định cho thời gian chưa có nội dung nào áp dụng.",
    handle: ({ actor, body, now }) => addRule(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/rules/{id}/end",
    tag: rules,
    action: "rule.manage",
    needsVersion: true,
    body: endRuleInput.omit({ ruleId: true, version: true }),
    summary: "Ghi ngày quy định hết hiệu lực và văn bản thay thế, kèm căn cứ.",
    handle: ({ actor, params, version, body, now }) =>
      endRule(actor, { ...body, ruleId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/rules/{id}/revise",
    tag: rules,
    action: "rule.manage",
    needsVersion: true,
    body: reviseRuleInput.omit({ ruleId: true, version: true }),
    summary: "Nội dung mới của quy định từ một ngày; nội dung cũ giữ nguyên đến ngày đó.",
    handle: ({ actor, params, version, body, now }) =>
      reviseRule(actor, { ...body, ruleId: id(params), version }, now),
  }),
  endpoint({
    method: "POST",
    path: "/rules/{id}/verify",
    tag: rules,
    action: "rule.manage",
    needsVersion: true,
    summary: "Ghi nhận đã đối chiếu với văn bản gốc.",
    handle: ({ actor, params, version, now }) => verifyRule(actor, { ruleId: id(params), version }, now),
  }),
  endpoint({
    method: "GET",
    path: "/holidays",
    tag: rules,
    action: "rule.read",
    query: holidayFilter,
    summary: "Ngày nghỉ và ngày làm bù của một năm.",
    handle: async ({ actor, query, now }) => {
      const { items } = await listHolidays(actor, query.year ?? Number(dayOf(now).slice(0, 4)));
      return { items, nextCursor: null };
    },
  }),
  endpoint({
    method: "POST",
    path: "/holidays",
    tag: rules,
    action: "rule.manage",
    status: 201,
    body: holidayInput,
    summary: "Thêm ngày nghỉ hoặc ngày làm bù.",
    handle: ({ actor, body, now }) => addHoliday(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/holidays/list",
    tag: rules,
    action: "rule.manage",
    body: holidayList,
    summary:
      "Thêm cả danh sách ngày nghỉ, ngày làm bù: mỗi dòng một ngày; sai một dòng thì không thêm dòng nào.",
    handle: ({ actor, body, now }) => addHolidays(actor, body, now),
  }),
  endpoint({
    method: "PATCH",
    path: "/holidays/{day}",
    tag: rules,
    action: "rule.manage",
    body: holidayInput.omit({ day: true }),
    summary: "Sửa tên, loại của một ngày trong lịch.",
    handle: ({ actor, params, body, now }) =>
      editHoliday(actor, { ...body, ...removeHolidayInput.parse({ day: params.day }) }, now),
  }),
  endpoint({
    method: "DELETE",
    path: "/holidays/{day}",
    tag: rules,
    action: "rule.manage",
    summary: "Bỏ một ngày khỏi lịch.",
    handle: ({ actor, params, now }) =>
      removeHoliday(actor, removeHolidayInput.parse({ day: params.day }), now),
  }),
];

export const organizationEndpoints: Endpoint[] = [
  ...provinceEndpoints,
  ...unitEndpoints,
  ...blockEndpoints,
  ...ruleEndpoints,
];
