import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { KeepFresh } from "@/components/shell/keep-fresh";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { findSnapshotImport, listMappable, type SnapshotImportPage } from "@/lib/filings/snapshots/queries";
import { snapshotProblemText, snapshotStatusText } from "@/lib/filings/snapshots/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatInstant, formatNumber } from "@/lib/vietnamese";
import { applySnapshotsAction, discardSnapshotsAction, recheckSnapshotsAction } from "../actions";
import { snapshotTone } from "../tone";
import { UnknownWords } from "./unknown-words";

export const metadata: Metadata = { title: "Kiểm tra số liệu hệ thống khác" };

const isRunning = ({ status }: SnapshotImportPage) => status === "QUEUED" || status === "APPLYING";
const figureText = (text: string) =>
  text
    .split("/")
    .map((part) => formatNumber(part))
    .join("/");

export default async function SnapshotImportView({ params }: PageProps<"/lam-viec/nguon-so-lieu/[lan]">) {
  const { lan } = await params;
  const actor = await requireActorFor("snapshot.import");
  const page = await findSnapshotImport(actor, lan);
  if (!page) notFound();
  const isOpen = page.status === "CHECKED";
  const mappable = isOpen && page.unknown.length > 0 ? await listMappable(actor, page.takenOn) : null;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Số liệu hệ thống khác", href: "/lam-viec/nguon-so-lieu" },
          { label: page.fileName },
        ]}
      />
      <PageHeader
        title={`Kiểm tra: ${page.source.name}`}
        tags={<StatusTag tone={snapshotTone[page.status]}>{snapshotStatusText[page.status]}</StatusTag>}
        description={`${page.fileName}, số liệu ngày ${formatDate(page.takenOn)}, nhận lúc ${formatInstant(page.createdAt)}`}
      />
      <Standing page={page} />
      <Verbs page={page} />
      {mappable && <UnknownWords sourceCode={page.source.code} words={page.unknown} {...mappable} />}
      {page.problems.length > 0 && !isRunning(page) && (
        <Section
          title="Các dòng có lỗi"
          {...(page.errorCount > page.problems.length && {
            description: `${page.problems.length} dòng đầu trong ${formatNumber(page.errorCount)} dòng; tải danh sách lỗi để xem đủ.`,
          })}
        >
          <HtmlTable
            caption="Các dòng có lỗi"
            hideCaption
            phone="cards"
            rows={page.problems}
            columns={[
              { head: "Dòng", align: "number", cell: ({ number }) => number },
              { head: "Đơn vị", rowHead: true, cell: ({ unit }) => unit },
              { head: "Chỉ tiêu", cell: ({ indicator }) => indicator },
              { head: "Kỳ", cell: ({ period }) => period },
              { head: "Cần làm", cell: ({ found }) => found.map(snapshotProblemText).join(" ") },
            ]}
          />
        </Section>
      )}
      {page.changes.length > 0 && isOpen && (
        <Section
          title="Thay đổi so với lần nhận trước"
          {...(page.newCount + page.changedCount > page.changes.length && {
            description: `${page.changes.length} dòng đầu trong ${formatNumber(page.newCount + page.changedCount)} dòng.`,
          })}
        >
          <HtmlTable
            caption="Từng dòng: đang có và sẽ thành"
            hideCaption
            phone="cards"
            rows={page.changes}
            columns={[
              { head: "Dòng", align: "number", cell: ({ number }) => number },
              { head: "Đơn vị", rowHead: true, cell: ({ unit }) => unit },
              { head: "Chỉ tiêu", cell: ({ indicatorCode }) => indicatorCode },
              {
                head: "Số liệu tính",
                cell: ({ startsOn, endsOn }) => `${formatDate(startsOn)} – ${formatDate(endsOn)}`,
              },
              { head: "Đang có", align: "number", cell: ({ before }) => before && figureText(before) },
              { head: "Sẽ thành", align: "number", cell: ({ after }) => figureText(after) },
            ]}
          />
        </Section>
      )}
    </>
  );
}

/** How far it has come, and what it comes to. */
function Standing({ page }: { page: SnapshotImportPage }) {
  const { status, done, total, errorCount, newCount, changedCount, differenceCount, problem, appliedAt } =
    page;
  if (isRunning(page))
    return (
      <>
        <Progress
          moves
          label={status === "QUEUED" ? "Đang đọc tệp" : "Đang ghi số liệu"}
          done={done}
          total={total}
          note="Có thể rời trang này; việc vẫn chạy tiếp."
        />
        <KeepFresh />
      </>
    );
  if (status === "FAILED") return <Notice kind="error">{problem}</Notice>;
  if (status === "APPLIED" && appliedAt)
    return (
      <Notice kind="success" title={`Đã ghi lúc ${formatInstant(appliedAt)}`}>
        {differenceCount > 0
          ? `${formatNumber(differenceCount)} chỉ tiêu khác số đơn vị đã trình. Số đã trình giữ nguyên, đơn vị và người thẩm định đã được báo.`
          : "Không có chỉ tiêu nào khác số đơn vị đã trình."}
      </Notice>
    );
  if (status === "DISCARDED") return <Notice kind="info">Đã bỏ, không ghi dòng nào.</Notice>;
  const same = total - errorCount - newCount - changedCount;
  return (
    <Notice
      kind={errorCount > 0 ? "warning" : "info"}
      title={`${formatNumber(newCount)} dòng mới, ${formatNumber(changedCount)} dòng thay đổi, ${formatNumber(Math.max(0, same))} dòng giữ nguyên, ${formatNumber(errorCount)} dòng có lỗi`}
    >
      Chưa ghi gì cho đến khi xác nhận. Số liệu của đơn vị không bị thay đổi.
    </Notice>
  );
}

function Verbs({ page }: { page: SnapshotImportPage }) {
  const { id, version, status, errorCount, total } = page;
  const valid = total - errorCount;
  const isSettled = status !== "CHECKED" && status !== "FAILED";
  return (
    <div className="my-4 flex flex-wrap gap-2">
      {status === "CHECKED" && valid > 0 && (
        <VerbButton
          label={
            errorCount > 0 ? `Ghi ${formatNumber(valid)} dòng hợp lệ` : `Ghi ${formatNumber(valid)} dòng`
          }
          variant="primary"
          action={applySnapshotsAction}
          input={{ id, version, validRowsOnly: errorCount > 0 }}
          {...(errorCount > 0 && {
            confirm: {
              title: "Ghi các dòng hợp lệ",
              effect: `${formatNumber(errorCount)} dòng có lỗi không được ghi.`,
            },
          })}
        />
      )}
      {!isSettled && (
        <VerbButton label="Kiểm tra lại" action={recheckSnapshotsAction} input={{ id, version }} />
      )}
      {errorCount > 0 && (
        <LinkButton href={`/lam-viec/nguon-so-lieu/${id}/loi`} icon="download" prefetch={false} download>
          Tải danh sách lỗi
        </LinkButton>
      )}
      {!isSettled && (
        <VerbButton
          label="Bỏ lần nhận này"
          variant="quiet"
          action={discardSnapshotsAction}
          input={{ id, version }}
          done="Đã bỏ. Không dòng nào được ghi."
        />
      )}
    </div>
  );
}
