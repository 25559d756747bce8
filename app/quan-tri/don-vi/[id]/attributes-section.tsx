import { PlainDateField } from "@/components/forms/plain-date-field";
import { PlainSelect, PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { attributeName, attributeText } from "@/lib/organizations/text";
import type { UnitHistory } from "@/lib/organizations/units/queries";
import { recordAttributeAction } from "../actions";
import { validityText } from "./validity";

type AttributesSectionProps = {
  unitId: string;
  attributes: UnitHistory["attributes"];
  mayManage: boolean;
};

/** What is recorded of the unit by a document; what is not recorded is not assumed either way. */
export function AttributesSection({ unitId, attributes, mayManage }: AttributesSectionProps) {
  return (
    <Section
      title="Thuộc tính"
      description="Ghi nhận theo văn bản; chưa ghi nhận thì hệ thống không suy đoán."
      actions={
        mayManage && (
          <VerbButton
            label="Ghi nhận thuộc tính"
            action={recordAttributeAction}
            input={{ unitId }}
            done="Đã ghi nhận."
            confirm={{
              title: "Ghi nhận thuộc tính",
              fields: (
                <>
                  <PlainSelect
                    label="Thuộc tính"
                    name="attribute"
                    choices={Object.entries(attributeText).map(([value, label]) => ({ value, label }))}
                  />
                  <PlainSelect
                    label="Đơn vị"
                    name="applies"
                    choices={[
                      { value: "true", label: "Thuộc diện" },
                      { value: "false", label: "Không thuộc diện" },
                    ]}
                  />
                  <PlainDateField label="Từ ngày" name="from" required />
                  <PlainTextArea label="Văn bản" name="document" rows={2} required />
                </>
              ),
            }}
          />
        )
      }
    >
      {attributes.length === 0 ? (
        <EmptyState title="Chưa ghi nhận thuộc tính nào">
          Chỉ tiêu, điều kiện chỉ áp dụng theo thuộc tính sẽ báo “Thiếu dữ liệu” với đơn vị này.
        </EmptyState>
      ) : (
        <HtmlTable
          caption="Thuộc tính của đơn vị"
          hideCaption
          phone="cards"
          rows={attributes}
          columns={[
            { head: "Thuộc tính", rowHead: true, cell: ({ attribute }) => attributeName(attribute) },
            {
              head: "Kết luận",
              cell: ({ applies }) => (applies ? tagHtml("met", "Có") : tagHtml("none", "Không")),
            },
            { head: "Hiệu lực", cell: validityText },
            { head: "Văn bản", cell: ({ document }) => document },
          ]}
        />
      )}
    </Section>
  );
}
