import type { Metadata } from "next";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader, Section } from "@/components/ui/section";
import { addDays, dayOf } from "@/lib/calendar";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { listProvinceVersions } from "@/lib/organizations/provinces/queries";
import { formatDate } from "@/lib/vietnamese";
import { CorrectForm } from "./correct-form";
import { RenameForm } from "./rename-form";

export const metadata: Metadata = { title: "Tên tỉnh" };

export default async function ProvincePage() {
  const actor = await requireActorFor("organization.read");
  const versions = await listProvinceVersions(actor);
  const [present] = versions;
  const mayManage = reach(actor, "organization.manage") === "province";

  return (
    <>
      <Breadcrumb items={[{ label: "Đơn vị", href: "/quan-tri/don-vi" }, { label: "Tên tỉnh" }]} />
      <PageHeader
        title="Tên tỉnh"
        description="Tên hiện trên mọi trang và văn bản mới; nội dung đã ban hành giữ tên khi đó."
      />
      <HtmlTable
        caption="Tên tỉnh qua các thời gian, mới nhất trước"
        hideCaption
        phone="cards"
        rows={versions}
        columns={[
          { head: "Tên tỉnh", rowHead: true, cell: ({ name }) => name },
          { head: "Tên ngắn", cell: ({ shortName }) => shortName },
          {
            head: "Thời gian",
            cell: ({ validFrom, validTo }) =>
              validTo
                ? `${formatDate(validFrom)} – ${formatDate(addDays(validTo, -1))}`
                : `Từ ${formatDate(validFrom)}`,
          },
          { head: "Văn bản", cell: ({ legalDocument }) => legalDocument },
        ]}
      />
      {mayManage && present && (
        <>
          <Section title="Đổi tên" description="Tỉnh có tên mới từ một ngày, theo văn bản.">
            <RenameForm
              now={{
                versionId: present.id,
                version: present.version,
                name: present.name,
                shortName: present.shortName,
                effectiveOn: dayOf(new Date()),
                legalDocument: "",
              }}
            />
          </Section>
          <Section title="Đính chính" description="Sửa chỗ ghi sai của tên hiện tại.">
            <CorrectForm
              now={{
                versionId: present.id,
                version: present.version,
                name: present.name,
                shortName: present.shortName,
                firstDay: present.validFrom,
                legalDocument: present.legalDocument ?? "",
              }}
            />
          </Section>
        </>
      )}
    </>
  );
}
