import type { Metadata } from "next";
import { FilterNotice } from "@/components/forms/filter-notice";
import { PlainDateField } from "@/components/forms/plain-date-field";
import { FilterBar, PlainSelect, PlainTextField } from "@/components/forms/plain-fields";
import { readFilter, wordsOf } from "@/components/forms/read-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { PageHeader } from "@/components/ui/section";
import { listAuditEvents } from "@/lib/audit/queries";
import { auditFilter } from "@/lib/audit/schema";
import { subjectText } from "@/lib/audit/verbs/text";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { findUnitChoices } from "@/lib/organizations/units/queries";
import { EventList } from "./event-list";

export const metadata: Metadata = { title: "Nhật ký" };

const here = "/quan-tri/nhat-ky";

export default async function LogPage({ searchParams }: PageProps<"/quan-tri/nhat-ky">) {
  const actor = await requireActorFor("audit.read");
  const { sau, ...words } = wordsOf(await searchParams);
  const asked = readFilter(auditFilter, {
    person: words.nguoi,
    subject: words.loai,
    subjectId: words["noi-dung"],
    unitId: words["don-vi"],
    from: words.tu,
    through: words.den,
    cursor: sau,
  });
  const [{ items, nextCursor }, { units }] = await Promise.all([
    listAuditEvents(actor, asked.used),
    findUnitChoices(actor, dayOf(new Date())),
  ]);
  const only = (id: string) => `${here}?${new URLSearchParams({ "noi-dung": id })}`;

  return (
    <>
      <PageHeader
        title="Nhật ký"
        description="Mọi việc đã làm, ai làm, lúc nào, từ gì thành gì. Nhật ký chỉ thêm, không sửa, không xóa."
        actions={<PrintButton />}
      />
      <FilterBar action={here}>
        <PlainTextField label="Người thực hiện" name="nguoi" defaultValue={words.nguoi} />
        <PlainSelect
          label="Nội dung"
          name="loai"
          all="Tất cả"
          defaultValue={words.loai}
          choices={Object.entries(subjectText).map(([value, label]) => ({ value, label }))}
        />
        <PlainSelect
          label="Đơn vị"
          name="don-vi"
          all="Tất cả"
          defaultValue={words["don-vi"]}
          choices={units.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
        <PlainDateField label="Từ ngày" name="tu" defaultValue={words.tu} />
        <PlainDateField label="Đến hết ngày" name="den" defaultValue={words.den} />
        {words["noi-dung"] && <input type="hidden" name="noi-dung" value={words["noi-dung"]} />}
      </FilterBar>
      <FilterNotice
        {...asked}
        labels={{
          person: "Người thực hiện",
          subject: "Nội dung",
          unitId: "Đơn vị",
          from: "Từ ngày",
          through: "Đến hết ngày",
          cursor: "Trang",
        }}
      />
      {words["noi-dung"] && (
        <div className="mb-4">
          <Notice kind="info">Chỉ các việc với một nội dung. Chọn “Bỏ lọc” để xem tất cả.</Notice>
        </div>
      )}
      {items.length === 0 ? (
        <EmptyState icon="log" title="Không có việc nào">
          Không có việc nào khớp với điều kiện lọc.
        </EmptyState>
      ) : (
        <EventList items={items} hrefOf={only} />
      )}
      <Pagination
        nextHref={nextCursor && `?${new URLSearchParams({ ...words, sau: nextCursor })}`}
        firstHref={sau ? `?${new URLSearchParams(words)}` : null}
      />
    </>
  );
}
