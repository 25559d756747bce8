import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { Card, Section } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import type { Actor } from "@/lib/identity/actor";
import { findBackgroundWork } from "@/lib/jobs/queries";
import { findUnitTree } from "@/lib/organizations/units/queries";
import { formatNumber } from "@/lib/vietnamese";

/** A province begins with its committee and Sở Nội vụ. */
const unitsAtFirst = 2;

const FirstSteps = () => (
  <Notice kind="info" title="Tỉnh mới lập">
    Lần lượt thêm <Link href="/quan-tri/danh-muc/khoi">khối thi đua</Link>,{" "}
    <Link href="/quan-tri/don-vi">đơn vị</Link>, <Link href="/lam-viec/can-bo">cán bộ</Link>, rồi mở{" "}
    <Link href="/quan-tri/tai-khoan">tài khoản</Link>. Xem lại{" "}
    <Link href="/quan-tri/danh-muc">quy định áp dụng</Link>: nội dung chưa có văn bản của tỉnh đang dùng giá
    trị ban đầu.
  </Notice>
);

/** The administrator's block: whether the machine behind the pages is well, and how many units it serves. */
export async function MachineBlock({ actor, now }: { actor: Actor; now: Date }) {
  const [work, { units }] = await Promise.all([findBackgroundWork(actor), findUnitTree(actor, dayOf(now))]);
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
      {units.length <= unitsAtFirst && <FirstSteps />}
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
