import type { Metadata } from "next";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Fold } from "@/components/ui/fold";
import { PageHeader, Section } from "@/components/ui/section";
import type { Tone } from "@/components/ui/tone";
import { listImports } from "@/lib/commendations/register/imports/queries";
import { importStatusText } from "@/lib/commendations/register/imports/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";
import type { ImportStatus } from "@/prisma/generated/enums";
import { AwardImportForm } from "./import-form";

export const metadata: Metadata = { title: "Nhập khen thưởng trước đây" };
const here = "/lam-viec/khen-thuong/nhap";
const tone: Record<ImportStatus, Tone> = {
  CHECKED: "sent",
  APPLIED: "met",
  DISCARDED: "none",
  UNDONE: "none",
};

export default async function AwardImportPage() {
  const actor = await requireActorFor("award.import");
  const imports = await listImports(actor);
  return (
    <>
      <Breadcrumb
        items={[{ label: "Khen thưởng", href: "/lam-viec/khen-thuong" }, { label: "Nhập từ Excel" }]}
      />
      <PageHeader
        title="Nhập khen thưởng trước đây"
        description="Khen thưởng ký trước khi dùng Cổng, hoặc của cơ quan khác. Chưa có gì được ghi cho đến khi xác nhận ở bước sau."
      />
      <Fold summary="Tệp cần có những cột nào?">
        <p>
          Một dòng mỗi khen thưởng: <b>Tên tập thể, cá nhân</b>, <b>Đơn vị</b>, <b>Danh hiệu, hình thức</b>,{" "}
          <b>Số quyết định</b>, <b>Ngày ký</b>. Nên có Mã cán bộ, Chức vụ, Người ký quyết định, Thành tích,
          Thành tích từ ngày, Đến ngày. Tên cũ của đơn vị vẫn được nhận ra; khen thưởng đã nhập được dùng để
          phát hiện khen trùng.
        </p>
      </Fold>
      <AwardImportForm here={here} />
      {imports.length > 0 && (
        <Section title="Các lần nhập">
          <HtmlTable
            caption="Các lần nhập, mới nhất trước"
            hideCaption
            phone="cards"
            rows={imports}
            columns={[
              {
                head: "Tệp",
                rowHead: true,
                cell: ({ id, fileName }) => linkHtml(`${here}/${id}`, fileName, "row-link"),
              },
              { head: "Lúc", cell: ({ createdAt }) => formatInstant(createdAt) },
              { head: "Dòng lỗi", align: "number", cell: ({ errorCount }) => errorCount },
              { head: "Trạng thái", cell: ({ status }) => tagHtml(tone[status], importStatusText[status]) },
            ]}
          />
        </Section>
      )}
    </>
  );
}
