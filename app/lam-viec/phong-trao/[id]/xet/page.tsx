import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { VerbButton } from "@/components/forms/verb-button";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Card, PageHeader, Section } from "@/components/ui/section";
import { findEvaluationDesk, listRuns } from "@/lib/evaluation/queries";
import { runKindText, runStatusText } from "@/lib/evaluation/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatInstant } from "@/lib/vietnamese";
import { startRunAction } from "./actions";
import { runTone } from "./run-tone";

export const metadata: Metadata = { title: "Xét khen thưởng" };

export default async function EvaluationPage({ params }: PageProps<"/lam-viec/phong-trao/[id]/xet">) {
  const { id } = await params;
  const actor = await requireActorFor("run.read");
  const [desk, runs] = await Promise.all([findEvaluationDesk(actor, id), listRuns(actor, id)]);
  if (!desk) notFound();
  const here = `/lam-viec/phong-trao/${id}`;

  return (
    <>
      <PageHeader
        title="Xét khen thưởng"
        description="Hệ thống đề xuất và giải thích; người có thẩm quyền quyết định."
      />
      {desk.mayTry && (
        <Section title="Xét một đợt">
          {desk.rounds.length === 0 && (
            <EmptyState title="Chưa có đợt nào để xét">
              Kế hoạch chưa mở đợt có điều kiện khen thưởng.
            </EmptyState>
          )}
          <div className="grid gap-3 md:grid-cols-2">
            {desk.rounds.map((round) => (
              <Card key={round.id}>
                <h3>{round.title}</h3>
                {round.unconfirmed > 0 ? (
                  <Notice kind="warning">
                    {round.unconfirmed} số liệu kỳ đã đến hạn nhưng chưa được xác nhận. Kết luận dựa trên các
                    số này là dự kiến.
                  </Notice>
                ) : (
                  <p className="text-sm text-ink-2">Số liệu các kỳ đã đến hạn đều được xác nhận.</p>
                )}
                <div className="mt-3 flex flex-wrap gap-2">
                  <VerbButton
                    label="Xét thử"
                    variant="secondary"
                    action={startRunAction}
                    input={{ roundId: round.id, kind: "TRIAL" }}
                    done="Đang xét thử. Kết quả hiện ở danh sách dưới."
                  />
                  {desk.mayDecide && (
                    <VerbButton
                      label="Xét chính thức"
                      action={startRunAction}
                      input={{ roundId: round.id, kind: "OFFICIAL" }}
                      confirm={{
                        title: `Xét chính thức: ${round.title}`,
                        effect:
                          "Kết quả được lưu cùng toàn bộ số liệu đã dùng và không sửa được; xét lại tạo một lần xét mới.",
                      }}
                      done="Đang xét. Có thể rời trang, thông báo đến khi xong."
                    />
                  )}
                </div>
              </Card>
            ))}
          </div>
        </Section>
      )}
      <Section title="Các lần xét">
        {runs.length === 0 ? (
          <EmptyState title="Chưa có lần xét nào">
            Chạy “Xét thử” để xem trước kết luận của từng đơn vị.
          </EmptyState>
        ) : (
          <HtmlTable
            caption="Các lần xét, mới nhất trước"
            hideCaption
            phone="cards"
            rows={runs}
            columns={[
              {
                head: "Lần xét",
                rowHead: true,
                cell: (run) =>
                  linkHtml(`${here}/xet/${run.id}`, `${runKindText[run.kind]} lần ${run.number}`, "row-link"),
              },
              { head: "Đợt", cell: (run) => run.round.title },
              { head: "Trạng thái", cell: (run) => tagHtml(runTone[run.status], runStatusText[run.status]) },
              { head: "Đối tượng", align: "number", cell: (run) => run.total },
              { head: "Thời điểm số liệu", cell: (run) => formatInstant(run.dataAt) },
            ]}
          />
        )}
      </Section>
    </>
  );
}
