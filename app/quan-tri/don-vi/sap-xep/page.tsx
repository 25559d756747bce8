import type { Metadata } from "next";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { dayOf } from "@/lib/calendar";
import { requireActorFor } from "@/lib/identity/session";
import { successionText } from "@/lib/organizations/text";
import { findUnitChoices } from "@/lib/organizations/units/queries";
import { DissolveForm } from "./dissolve-form";
import { MergeIntoExistingForm } from "./merge-into-existing-form";
import { MergeIntoNewForm } from "./merge-into-new-form";
import { SplitForm } from "./split-form";

export const metadata: Metadata = { title: "Sắp xếp đơn vị" };

const kinds = {
  "hop-nhat": { label: successionText.MERGE_INTO_NEW, Form: MergeIntoNewForm },
  "sap-nhap": { label: successionText.MERGE_INTO_EXISTING, Form: MergeIntoExistingForm },
  "chia-tach": { label: successionText.SPLIT, Form: SplitForm },
  "giai-the": { label: successionText.DISSOLVE, Form: DissolveForm },
};
type Kind = keyof typeof kinds;
const isKind = (value: unknown): value is Kind => typeof value === "string" && Object.hasOwn(kinds, value);

export default async function SuccessionPage({ searchParams }: PageProps<"/quan-tri/don-vi/sap-xep">) {
  const actor = await requireActorFor("organization.manage");
  const { kieu, "don-vi": unit } = await searchParams;
  const kind = isKind(kieu) ? kieu : "hop-nhat";
  const today = dayOf(new Date());
  const { units } = await findUnitChoices(actor, today);
  const first = units.find(({ id }) => id === unit)?.id ?? "";
  const { Form } = kinds[kind];
  const query = first ? `&don-vi=${first}` : "";

  return (
    <>
      <Breadcrumb items={[{ label: "Đơn vị", href: "/quan-tri/don-vi" }, { label: "Sắp xếp đơn vị" }]} />
      <PageHeader title="Sắp xếp đơn vị" description="Theo văn bản của cấp có thẩm quyền, từ một ngày." />
      <UnknownAsked label="Hình thức sắp xếp" asked={kieu} used={kind} />
      <UnknownAsked label="Đơn vị" asked={unit} used={first} />
      <LinkTabs
        label="Hình thức sắp xếp"
        tabs={Object.entries(kinds).map(([key, { label }]) => ({
          label,
          href: `/quan-tri/don-vi/sap-xep?kieu=${key}${query}`,
          current: key === kind,
        }))}
      />
      <div className="mb-6">
        <Notice kind="info" title="Việc này làm gì">
          Đơn vị cũ dừng hoạt động từ ngày được chọn, vai trò của các tài khoản ở đó kết thúc. Dữ liệu cũ giữ
          nguyên tên cũ, kèm “(nay thuộc …)”. Khi hợp nhất, sáp nhập, cán bộ chuyển sang đơn vị tiếp nhận với
          chức vụ hiện tại.
        </Notice>
      </div>
      <Form
        key={kind}
        units={units.map(({ id, name }) => ({ value: id, label: name }))}
        first={first}
        today={today}
      />
    </>
  );
}
