import type { Metadata } from "next";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { dayOf } from "@/lib/calendar";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { numberAsked } from "@/lib/input-number";
import { listHolidays } from "@/lib/organizations/holidays/queries";
import { formatDate, formatLongDate } from "@/lib/vietnamese";
import { removeHolidayAction } from "./actions";
import { EditHoliday } from "./edit-holiday";
import { HolidayForm } from "./holiday-form";
import { HolidayListForm } from "./holiday-list-form";

export const metadata: Metadata = { title: "Lịch nghỉ" };

export default async function HolidaysPage({ searchParams }: PageProps<"/quan-tri/lich-nghi">) {
  const actor = await requireActorFor("rule.read");
  const { nam } = await searchParams;
  const thisYear = Number(dayOf(new Date()).slice(0, 4));
  const asked = numberAsked(nam) ?? thisYear;
  const year = asked >= 1990 && asked <= 2100 ? asked : thisYear;
  const { items, years, statutory } = await listHolidays(actor, year);
  const mayManage = reach(actor, "rule.manage") === "province";
  const tabs = [...new Set([...years, thisYear, thisYear + 1, year])].sort((one, other) => one - other);

  return (
    <>
      <PageHeader
        title="Lịch nghỉ"
        description="Thời hạn tính theo ngày làm việc dùng lịch này. Sửa lịch thì thời hạn chưa tới được tính lại ngay."
      />
      <UnknownAsked label="Năm" asked={nam} used={year} />
      <LinkTabs
        label="Năm"
        tabs={tabs.map((one) => ({ label: `Năm ${one}`, href: `?nam=${one}`, current: one === year }))}
      />
      <Section title={`Năm ${year}`}>
        {items.length === 0 ? (
          <EmptyState icon="holiday" title={`Chưa có lịch nghỉ năm ${year}`}>
            Thứ Bảy, Chủ Nhật luôn là ngày nghỉ. Thêm các ngày nghỉ lễ, ngày nghỉ bù và ngày làm bù.
          </EmptyState>
        ) : (
          <DataTable
            caption={`Ngày nghỉ, ngày làm bù năm ${year}`}
            hideCaption
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              { head: "Ngày", rowHead: true, cell: ({ day }) => formatLongDate(day) },
              { head: "Tên", cell: ({ name }) => name },
              {
                head: "Loại",
                cell: ({ working }) =>
                  working ? (
                    <StatusTag tone="due">Làm bù</StatusTag>
                  ) : (
                    <StatusTag tone="none" icon="holiday">
                      Nghỉ
                    </StatusTag>
                  ),
              },
              ...(mayManage
                ? [
                    {
                      head: "Việc",
                      cell: ({ day, name, working }: (typeof items)[number]) => (
                        <span className="flex flex-wrap gap-2">
                          <EditHoliday holiday={{ day, name, working }} />
                          <VerbButton
                            label="Bỏ khỏi lịch"
                            size="small"
                            variant="quiet"
                            action={removeHolidayAction}
                            input={{ day }}
                            done="Đã bỏ khỏi lịch."
                            confirm={{
                              title: `Bỏ ${formatLongDate(day)} khỏi lịch`,
                              effect: "Các thời hạn tính theo ngày làm việc được tính lại.",
                            }}
                          />
                        </span>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Section>
      {mayManage && (
        <>
          <Section
            title="Thêm cả danh sách"
            description={
              statutory.length > 0
                ? `Dưới đây là các ngày nghỉ theo Điều 112 Bộ luật Lao động tính cho năm ${year}. Sửa theo thông báo nghỉ của năm rồi thêm.`
                : undefined
            }
          >
            <HolidayListForm
              key={`${year}-${items.length}`}
              start={statutory.map(({ day, name }) => `${formatDate(day)} ${name}`).join("\n")}
            />
          </Section>
          <Section title="Thêm một ngày">
            <HolidayForm />
          </Section>
        </>
      )}
    </>
  );
}
