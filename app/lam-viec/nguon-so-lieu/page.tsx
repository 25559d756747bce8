import type { Metadata } from "next";
import { PlainTextField } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader, Section } from "@/components/ui/section";
import { listSnapshotImports, listSources } from "@/lib/filings/snapshots/queries";
import { snapshotStatusText } from "@/lib/filings/snapshots/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { saveSourceAction } from "./actions";
import { IntakeForm } from "./intake-form";
import { snapshotTone } from "./tone";

export const metadata: Metadata = { title: "Số liệu hệ thống khác" };

export default async function SourcesPage() {
  const actor = await requireActorFor("snapshot.import");
  const [sources, { items }] = await Promise.all([
    listSources(actor),
    listSnapshotImports(actor, { limit: 30 }),
  ]);

  return (
    <>
      <PageHeader
        title="Số liệu hệ thống khác"
        description="Số liệu của hệ thống một cửa, Bộ chỉ số 766… để đối chiếu với số các đơn vị báo cáo. Số đơn vị đã trình không bị thay đổi."
        actions={
          <VerbButton
            label="Thêm nguồn"
            icon="plus"
            action={saveSourceAction}
            input={{}}
            confirm={{
              title: "Thêm nguồn số liệu",
              fields: (
                <>
                  <PlainTextField
                    name="code"
                    label="Mã nguồn"
                    hint="Chữ thường không dấu, ví dụ: mot-cua."
                    required
                  />
                  <PlainTextField name="name" label="Tên nguồn" required />
                </>
              ),
            }}
            done="Đã thêm nguồn số liệu."
          />
        }
      />
      {sources.length > 0 ? (
        <>
          <Section title="Nhận tệp số liệu">
            <IntakeForm sources={sources.map(({ code, name }) => ({ value: code, label: name }))} />
          </Section>
          <Section title="Các nguồn đã khai báo">
            <HtmlTable
              caption="Các nguồn đã khai báo"
              hideCaption
              rows={sources}
              columns={[
                { head: "Nguồn", rowHead: true, cell: ({ name }) => name },
                { head: "Mã", cell: ({ code }) => code },
                { head: "Mã, tên đã ghép", align: "number", cell: ({ mappings }) => mappings },
              ]}
            />
          </Section>
        </>
      ) : (
        <EmptyState icon="data" title="Chưa có nguồn số liệu nào">
          Thêm nguồn, ví dụ hệ thống một cửa điện tử của tỉnh, rồi gửi tệp hoặc kết nối qua REST.
        </EmptyState>
      )}
      {items.length > 0 && (
        <Section title="Các lần nhận">
          <HtmlTable
            caption="Các lần nhận số liệu, mới nhất trước"
            hideCaption
            phone="cards"
            rows={items}
            columns={[
              {
                head: "Tệp",
                rowHead: true,
                cell: ({ id, fileName }) => linkHtml(`/lam-viec/nguon-so-lieu/${id}`, fileName),
              },
              { head: "Nguồn", cell: ({ source }) => source.name },
              { head: "Ngày lấy", cell: ({ takenOn }) => formatDate(takenOn) },
              { head: "Nhận lúc", cell: ({ createdAt }) => formatInstant(createdAt) },
              { head: "Dòng", align: "number", cell: ({ total }) => total },
              { head: "Lỗi", align: "number", cell: ({ errorCount }) => errorCount },
              {
                head: "Tình trạng",
                cell: ({ status }) => tagHtml(snapshotTone[status], snapshotStatusText[status]),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
