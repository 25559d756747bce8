import Link from "next/link";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { CampaignHub, StepCount } from "@/lib/campaigns/hub/queries";

type Round = NonNullable<CampaignHub["round"]>;
type Step = { key: string; label: string; done: string; detail: string; href: string };

/** Where the round stands, step by step, in numbers; each leads to the list behind it. */
export function StepTable({ round, here }: { round: Round; here: string }) {
  const steps = stepsOf(round, here);
  if (steps.length === 0)
    return (
      <EmptyState icon="dashboard" title="Chưa có bước nào bắt đầu">
        Số lượng hiện ở đây khi các đơn vị đăng ký, gửi số liệu.
      </EmptyState>
    );
  return (
    <DataTable
      caption={`Các bước của đợt ${round.title}`}
      hideCaption
      rows={steps}
      rowKey={({ key }) => key}
      columns={[
        { head: "Bước", rowHead: true, cell: ({ label, href }) => <Link href={href}>{label}</Link> },
        { head: "Đã xong", align: "number", cell: ({ done }) => done },
        { head: "Tình hình", cell: ({ detail }) => detail },
      ]}
    />
  );
}

const words: Record<string, Record<string, string>> = {
  registration: {
    DRAFT: "đang soạn",
    AWAITING_HEAD: "chờ lãnh đạo duyệt",
    SUBMITTED: "đã trình",
    RETURNED: "đã trả lại",
    ACCEPTED: "đã xác nhận",
    REJECTED: "bị từ chối",
  },
  filing: {
    DRAFT: "đang nhập",
    AWAITING_HEAD: "chờ lãnh đạo duyệt",
    SUBMITTED: "đã trình",
    UNDER_REVIEW: "đang thẩm định",
    RETURNED: "đã trả lại",
    CONFIRMED: "đã xác nhận",
  },
  run: {
    QUEUED: "đang chờ chạy",
    RUNNING: "đang xét",
    DONE: "đã xét",
    RECOGNISED: "đã công nhận",
    SUPERSEDED: "đã thay thế",
    FAILED: "không chạy được",
  },
  nomination: {},
  session: {},
  proposal: {},
  decision: {},
};
const finished = new Set(["ACCEPTED", "CONFIRMED", "RECOGNISED"]);

function stepsOf({ counts, periods, invited, hasRegistration, hasFigures }: Round, here: string): Step[] {
  const step = (key: string, label: string, href: string, total: number | null, part = ""): Step[] => {
    const own = counts.filter((count) => count.step === key && (!part || count.part === part));
    const sum = (list: readonly StepCount[]) => list.reduce((amount, { count }) => amount + count, 0);
    const ready = sum(own.filter(({ status }) => finished.has(status)));
    if (total === null && own.length === 0) return [];
    const missing = total === null ? 0 : Math.max(0, total - sum(own));
    const parts = own
      .filter(({ status }) => words[key]?.[status])
      .map(({ status, count }) => `${count} ${words[key]?.[status]}`);
    return [
      {
        key: `${key}-${part}`,
        label,
        href: `${here}${href}`,
        done: total === null ? String(sum(own)) : `${ready}/${total}`,
        detail: [...parts, ...(missing > 0 ? [`${missing} chưa có`] : [])].join(", "),
      },
    ];
  };
  return [
    ...(hasRegistration ? step("registration", "Đăng ký thi đua", "/dang-ky/tong-hop", invited) : []),
    ...(hasFigures
      ? periods.flatMap(({ code, name }) =>
          step("filing", `Số liệu ${name}`, `/so-lieu/tong-hop/${code}`, invited, code),
        )
      : []),
    ...step("run", "Xét khen thưởng", "/xet", null),
    ...step("nomination", "Đề cử", "/de-cu", null),
    ...step("session", "Phiên Hội đồng", "/hoi-dong", null),
    ...step("proposal", "Tờ trình", "/to-trinh", null),
    ...step("decision", "Quyết định khen thưởng", "/quyet-dinh", null),
  ];
}
