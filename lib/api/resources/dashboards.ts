import { z } from "zod";
import { findBlock } from "@/lib/dashboards/blocks/queries";
import { createFeed, revokeFeed } from "@/lib/dashboards/deadlines/commands";
import { listFeeds } from "@/lib/dashboards/deadlines/queries";
import { newFeed } from "@/lib/dashboards/deadlines/schema";
import { findDistance, listDistances } from "@/lib/dashboards/distance/queries";
import { findFigures } from "@/lib/dashboards/figures/queries";
import { findOutcomes } from "@/lib/dashboards/outcomes/queries";
import { boardFilter, distanceFilter, targetFilter } from "@/lib/dashboards/schema";
import { findSteps } from "@/lib/dashboards/steps/queries";
import { findSubmissions } from "@/lib/dashboards/submissions/queries";
import { findTargets } from "@/lib/dashboards/targets/queries";
import { hrefOf } from "@/lib/dashboards/tasks/places/text";
import { findInbox } from "@/lib/dashboards/tasks/queries";
import { groups, type Matter } from "@/lib/dashboards/tasks/rules";
import { snoozeTask, wakeTask } from "@/lib/dashboards/tasks/snoozes/commands";
import { snoozeInput } from "@/lib/dashboards/tasks/snoozes/schema";
import { titleText } from "@/lib/dashboards/tasks/text";
import { findTrends } from "@/lib/dashboards/trends/queries";
import { endpoint } from "../endpoint";

const tag = "Việc cần làm và theo dõi";

const told = (matter: Matter, group: string) => ({
  ...matter,
  group,
  title: titleText(matter),
  href: hrefOf(matter),
});

export const dashboardEndpoints = [
  endpoint({
    method: "GET",
    path: "/tasks",
    tag,
    action: null,
    summary: "Việc cần làm của người giữ mã truy cập, theo hạn, và việc đang chờ người khác.",
    answer: z.object({
      items: z.array(z.object({ kind: z.string(), id: z.string(), group: z.string(), title: z.string() })),
      waiting: z.array(z.object({ kind: z.string(), id: z.string(), title: z.string() })),
    }),
    handle: async ({ actor, now }) => {
      const inbox = await findInbox(actor, now);
      return {
        items: groups.flatMap((group) => inbox[group].map((matter) => told(matter, group))),
        snoozed: inbox.snoozed.map((matter) => told(matter, "snoozed")),
        waiting: inbox.waiting.map((matter) => told(matter, "waiting")),
        next: inbox.next,
      };
    },
  }),
  endpoint({
    method: "POST",
    path: "/tasks/{kind}/{id}/snooze",
    tag,
    action: null,
    body: snoozeInput.pick({ day: true }),
    summary: "Nhắc lại một việc của mình từ ngày sau, không quá hạn của việc.",
    handle: ({ actor, params: { kind = "", id = "" }, body, now }) =>
      snoozeTask(actor, { kind, matterId: id, ...body }, now),
  }),
  endpoint({
    method: "POST",
    path: "/tasks/{kind}/{id}/wake",
    tag,
    action: null,
    summary: "Đưa một việc đã để sau trở lại ngay.",
    handle: ({ actor, params: { kind = "", id = "" }, now }) => wakeTask(actor, { kind, matterId: id }, now),
  }),
  endpoint({
    method: "GET",
    path: "/me/calendar-feeds",
    tag,
    action: null,
    summary: "Các địa chỉ lịch thời hạn của mình, không kèm phần bí mật.",
    handle: async ({ actor }) => ({ items: await listFeeds(actor), nextCursor: null }),
  }),
  endpoint({
    method: "POST",
    path: "/me/calendar-feeds",
    tag,
    action: null,
    status: 201,
    secrets: ["address"],
    body: newFeed,
    summary:
      "Tạo địa chỉ lịch thời hạn (iCalendar); chỉ khi đăng nhập bằng mật khẩu. Địa chỉ chỉ hiện một lần.",
    handle: ({ actor, body, now }) => createFeed(actor, body, now),
  }),
  endpoint({
    method: "POST",
    path: "/calendar-feeds/{id}/revoke",
    tag,
    action: null,
    summary: "Thu hồi một địa chỉ lịch thời hạn của mình.",
    handle: ({ actor, params, now }) => revokeFeed(actor, { feedId: params.id ?? "" }, now),
  }),
  endpoint({
    method: "GET",
    path: "/dashboards/figures",
    tag,
    action: "dashboard.read",
    summary: "Năm con số toàn tỉnh và thay đổi so với kỳ trước.",
    handle: ({ actor, now }) => findFigures(actor, now),
  }),
  endpoint({
    method: "GET",
    path: "/dashboards/submissions",
    tag,
    action: "dashboard.read",
    query: boardFilter,
    summary: "Đơn vị nào chưa nộp, nộp muộn số liệu.",
    handle: ({ actor, query, now }) => findSubmissions(actor, query, now),
  }),
  endpoint({
    method: "GET",
    path: "/dashboards/targets",
    tag,
    action: "dashboard.read",
    query: targetFilter,
    summary: "Số đơn vị đạt, chưa đạt, thiếu số liệu của từng chỉ tiêu; các đơn vị của một chỉ tiêu.",
    handle: ({ actor, query, now }) => findTargets(actor, query, now),
  }),
  endpoint({
    method: "GET",
    path: "/dashboards/outcomes",
    tag,
    action: "dashboard.read",
    query: boardFilter,
    summary: "Kết luận xét theo hình thức khen thưởng, khối và điều kiện vướng đầu tiên.",
    handle: ({ actor, query, now }) => findOutcomes(actor, query, now),
  }),
  endpoint({
    method: "GET",
    path: "/dashboards/trends",
    tag,
    action: "dashboard.read",
    query: boardFilter,
    summary: "Các chỉ số qua các năm và kết quả từng đơn vị năm gần nhất.",
    handle: ({ actor, query, now }) => findTrends(actor, query, now),
  }),
  endpoint({
    method: "GET",
    path: "/dashboards/steps",
    tag,
    action: "dashboard.read",
    query: boardFilter,
    summary: "Phong trào đang ở bước nào, việc nào nằm lâu nhất.",
    handle: ({ actor, query, now }) => findSteps(actor, query, now),
  }),
  endpoint({
    method: "GET",
    path: "/dashboards/blocks",
    tag,
    action: "dashboard.read",
    query: boardFilter,
    summary: "Đơn vị so với khối thi đua của mình.",
    handle: ({ actor, query, now }) => findBlock(actor, query, now),
  }),
  endpoint({
    method: "GET",
    path: "/distances",
    tag,
    action: "verdict.read",
    summary: "Các đơn vị của lần xét công nhận gần nhất, gần đạt nhất đứng đầu.",
    handle: async ({ actor }) => {
      const found = await listDistances(actor);
      return { run: found?.run ?? null, items: found?.rows ?? [], nextCursor: null };
    },
  }),
  endpoint({
    method: "GET",
    path: "/distance",
    tag,
    action: "verdict.read",
    query: distanceFilter,
    summary: "Khoảng cách tới khen thưởng của một đơn vị, theo lần xét đã công nhận.",
    handle: async ({ actor, query }) => {
      const found = await findDistance(actor, query);
      if (!found) return null;
      const { terms: _, ...shown } = found;
      return shown;
    },
  }),
];
