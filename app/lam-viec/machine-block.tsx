import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { Card, Section } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import type { Actor } from "@/lib/identity/actor";
import { findBackgroundWork } from "@/lib/jobs/queries";
import { type FirstStep, listMissingSteps } from "@/lib/organizations/founding/queries";
import { findUnitTree } from "@/lib/organizations/units/queries";
import { formatNumber } from "@/lib/vietnamese";

const steps: Record<FirstStep, { label: string; href: string }> = {
  blocks: { label: "Thêm khối thi đua", href: "/quan-tri/danh-muc/khoi" },
  units: { label: "Thêm đơn vị", href: "/quan-tri/don-vi" },
  staff: { label: "Thêm cán bộ", href: "/lam-viec/can-bo" },
  accounts: { label: "Mở tài khoản cho cán bộ, lãnh đạo", href: "/quan-tri/tai-khoan" },
  scales: { label: "Đặt thang xếp loại của các chỉ số", href: "/quan-tri/danh-muc/chi-so" },
};

/** What a new province still lacks; gone once everything is there. */
const FirstSteps = ({ missing }: { missing: readonly FirstStep[] }) => (
  <Notice kind="info" title={`Tỉnh mới lập: còn ${missing.length} việc trước phong trào đầu tiên`}>
    <ol className="list-decimal pl-5">
      {missing.map((step) => (
        <li key={step}>
          <Link href={steps[step].href}>{steps[step].label}</Link>
        </li>
      ))}
    </ol>
    <p>
      Xem lại <Link href="/quan-tri/danh-muc">quy định áp dụng</Link>: nội dung chưa có văn bản của tỉnh đang
      dùng giá trị ban đầu.
    </p>
  </Notice>
);

/** The administrator's block: whether the machine behind the pages is well, and how many units it serves. */
export async function MachineBlock({ actor, now }: { actor: Actor; now: Date }) {
  const [work, { units }, missing] = await Promise.all([
    findBackgroundWork(actor),
    findUnitTree(actor, dayOf(now)),
    listMissingSteps(actor, now),
  ]);
  if (!work) return null;
  const failed = work.jobs.filter(({ state }) => state === "failed").length;
  const unsent = work.outbox.failed.length;
  const figures = [
    {
      label: "Việc nền dừng vì lỗi",
      value: failed,
      about: "Cần xử lý rồi thử lại",
      href: "/quan-tri/viec-nen",
    },
    { label: "Việc nền đang chờ, đang chạy", value: work.jobs.length - failed, href: "/quan-tri/viec-nen" },
    { label: "Thư chưa gửi được", value: unsent, href: "/quan-tri/viec-nen" },
    { label: "Đơn vị đang hoạt động", value: units.length, href: "/quan-tri/don-vi" },
  ];
  return (
    <Section title="Hệ thống">
      {missing.length > 0 && (
        <div className="mb-4">
          <FirstSteps missing={missing} />
        </div>
      )}
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {figures.map(({ label, value, about, href }) => (
          <li key={label} className="relative">
            <Card className="flex h-full flex-col gap-1 hover:bg-primary-soft">
              <Link href={href} className="row-link text-sm font-medium">
                {label}
              </Link>
              <p className="so text-2xl font-semibold">{formatNumber(value)}</p>
              {about && value > 0 && <p className="text-sm text-ink-2">{about}</p>}
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}
