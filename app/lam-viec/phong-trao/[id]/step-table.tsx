import Link from "next/link";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { CampaignHub } from "@/lib/campaigns/hub/queries";
import { type Step, stepsOf, unitStepsOf } from "./steps";

type Round = NonNullable<CampaignHub["round"]>;

/** Where the round stands, step by step; for a unit's people where their unit stands. Each leads to the list behind it. */
export function StepTable({ round, here, today }: { round: Round; here: string; today: string }) {
  const steps: Step[] = round.own ? unitStepsOf(round, here, today) : stepsOf(round, here, today);
  if (steps.length === 0)
    return (
      <EmptyState icon="dashboard" title="Chưa có bước nào bắt đầu">
        Kế hoạch không mở đăng ký và không có chỉ tiêu phải gửi số liệu.
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
        ...(round.own ? [] : [{ head: "Đã xong", align: "number" as const, cell: ({ done }: Step) => done }]),
        { head: "Tình hình", cell: ({ detail }) => detail },
      ]}
    />
  );
}
