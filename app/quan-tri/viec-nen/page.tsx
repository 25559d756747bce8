import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { DataTable } from "@/components/tables/data-table";
import { HtmlTable } from "@/components/tables/html-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { countFilesByScan } from "@/lib/filings/uploads/queries";
import { requireActorFor } from "@/lib/identity/session";
import { type BackgroundWork, findBackgroundWork } from "@/lib/jobs/queries";
import { type JobState, jobStateText, outboxStateText, progressStatusText, taskName } from "@/lib/jobs/text";
import { formatInstant } from "@/lib/vietnamese";
import type { OutboxState } from "@/prisma/generated/enums";
import { resendMessageAction, retryJobAction } from "./actions";
import { Scanner } from "./scanner";

export const metadata: Metadata = { title: "Việc nền" };

const tones: Record<JobState, Tone> = {
  failed: "failed",
  retrying: "missing",
  running: "sent",
  waiting: "draft",
};

function Jobs({ jobs }: { jobs: BackgroundWork["jobs"] }) {
  if (jobs.length === 0)
    return (
      <EmptyState icon="jobs" title="Không có việc nền nào đang chờ">
        Việc xong thì rời khỏi danh sách này.
      </EmptyState>
    );
  return (
    <DataTable
      caption="Việc nền, việc lỗi trước"
      hideCaption
      rows={jobs}
      rowKey={({ id }) => id}
      columns={[
        { head: "Việc", rowHead: true, cell: ({ task }) => taskName(task) },
        {
          head: "Trạng thái",
          cell: ({ state }) => <StatusTag tone={tones[state]}>{jobStateText[state]}</StatusTag>,
        },
        {
          head: "Lần chạy",
          align: "number",
          cell: ({ attempts, maxAttempts }) => `${attempts}/${maxAttempts}`,
        },
        { head: "Chạy lúc", cell: ({ runAt }) => formatInstant(runAt) },
        { head: "Lỗi gần nhất", cell: ({ lastError }) => lastError ?? "Không có" },
        {
          head: "Việc",
          cell: ({ id, state, lastError }) =>
            lastError && state !== "running" ? (
              <VerbButton
                label="Thử lại"
                size="small"
                action={retryJobAction}
                input={{ jobId: id }}
                done="Đã đưa việc lên chạy lại."
              />
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}

function Outbox({ outbox }: { outbox: BackgroundWork["outbox"] }) {
  if (outbox.failed.length === 0)
    return (
      <EmptyState icon="mail" title="Không có thư nào lỗi">
        {outbox.waiting > 0 ? `${outbox.waiting} thư đang chờ gửi.` : "Mọi thư đã rời hệ thống."}
      </EmptyState>
    );
  const isUnclear = (state: OutboxState) => state === "UNCERTAIN" || state === "SENDING";
  return (
    <>
      {outbox.failed.some(({ state }) => isUnclear(state)) && (
        <div className="mb-4">
          <Notice kind="warning" title="Có thư không rõ đã gửi hay chưa">
            Kết nối đứt giữa lúc gửi. Hệ thống không tự gửi lại để không ai nhận hai lần; nội dung vẫn có
            trong mục Thông báo của người nhận.
          </Notice>
        </div>
      )}
      <DataTable
        caption="Thư chưa gửi được, mới nhất trước"
        hideCaption
        rows={outbox.failed}
        rowKey={({ id }) => id}
        columns={[
          { head: "Nội dung", rowHead: true, cell: ({ subject }) => subject },
          { head: "Người nhận", cell: ({ to }) => to },
          { head: "Lúc", cell: ({ createdAt }) => <span className="so">{formatInstant(createdAt)}</span> },
          {
            head: "Tình trạng",
            cell: ({ state }) => (
              <StatusTag tone={isUnclear(state) ? "due" : "failed"}>{outboxStateText[state]}</StatusTag>
            ),
          },
          { head: "Lỗi", cell: ({ lastError }) => lastError ?? "Không có" },
          {
            head: "Thao tác",
            cell: ({ id, state, subject }) =>
              state === "WAITING" ? (
                "–"
              ) : (
                <span className="whitespace-nowrap">
                  <VerbButton
                    label="Gửi lại"
                    size="small"
                    action={resendMessageAction}
                    input={{ messageId: id }}
                    confirm={{
                      title: `Gửi lại thư “${subject}”`,
                      effect: isUnclear(state)
                        ? "Người nhận có thể nhận thư này hai lần."
                        : "Thư được gửi lại trong vòng một phút.",
                    }}
                    done="Đã đưa thư vào hàng chờ gửi."
                  />
                </span>
              ),
          },
        ]}
      />
    </>
  );
}

export default async function BackgroundPage() {
  const actor = await requireActorFor("job.read");
  const [work, scanned] = await Promise.all([findBackgroundWork(actor), countFilesByScan(actor)]);
  if (!work || !scanned) notFound();
  const failed = work.jobs.filter(({ state }) => state === "failed").length;

  return (
    <>
      <PageHeader
        title="Việc nền"
        description="Việc chạy sau khi bấm nút: xét, gửi thư, neo nhật ký, làm mới trang công khai."
      />
      {failed > 0 && (
        <div className="mb-6">
          <Notice kind="error" title={`${failed} việc đã dừng vì lỗi`}>
            Xem lỗi, xử lý nguyên nhân rồi chọn “Thử lại”.
          </Notice>
        </div>
      )}
      <Section title="Đang chờ, đang chạy">
        <Jobs jobs={work.jobs} />
      </Section>
      <Section title="Thư, báo tin ra ngoài">
        <Outbox outbox={work.outbox} />
      </Section>
      <Section title="Quét mã độc">
        <Scanner counts={scanned} />
      </Section>
      {work.progress.length > 0 && (
        <Section title="Việc người dùng đang đợi">
          <HtmlTable
            caption="Tiến độ, mới nhất trước"
            hideCaption
            phone="cards"
            rows={work.progress}
            columns={[
              { head: "Việc", rowHead: true, cell: ({ title }) => title },
              { head: "Tiến độ", align: "number", cell: ({ done, total }) => `${done}/${total}` },
              { head: "Trạng thái", cell: ({ status }) => progressStatusText(status) },
              { head: "Bắt đầu", cell: ({ createdAt }) => formatInstant(createdAt) },
              { head: "Ghi chú", cell: ({ message }) => message || "Không có" },
            ]}
          />
        </Section>
      )}
    </>
  );
}
