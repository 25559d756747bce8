import { html, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import type { Tone } from "@/components/ui/tone";
import { daysBetween } from "@/lib/calendar";
import type { RoundImpact } from "@/lib/evaluation/impact/queries";
import { outcomeText, storedOutcome } from "@/lib/evaluation/text";
import type { Outcome } from "@/lib/scoring";
import { formatDate } from "@/lib/vietnamese";

const tones: Record<Outcome, Tone> = {
  met: "met",
  "not-met": "failed",
  "not-applicable": "none",
  "missing-data": "missing",
  "needs-judgement": "due",
};

const answer = (outcome: Outcome | null) =>
  outcome ? tagHtml(tones[outcome], outcomeText[storedOutcome[outcome]]) : "Không xét";

/** What one open round would see if it took the amendment. */
export function RoundEffects({ round }: { round: RoundImpact }) {
  return (
    <div className="grid gap-6">
      <Verdicts round={round} />
      <Deadlines round={round} />
      <Figures round={round} />
      <Registrations round={round} />
    </div>
  );
}

function Verdicts({ round: { verdicts, judged, run } }: { round: RoundImpact }) {
  const gained = verdicts.filter(({ to }) => to === "met").length;
  const lost = verdicts.filter(({ from }) => from === "met").length;
  return (
    <div>
      <h3 className="mb-1">Kết quả xét</h3>
      <p className="mb-2">
        {verdicts.length === 0
          ? `Không kết quả nào trong ${judged} đối tượng thay đổi.`
          : `${verdicts.length} kết quả thay đổi trong ${judged} đối tượng: thêm ${gained} đủ điều kiện, ${lost} không còn đủ điều kiện.`}{" "}
        {run &&
          `Lần xét chính thức gần nhất (lần ${run.number}) giữ nguyên kết quả${run.planNumber ? ` theo phiên bản ${run.planNumber}` : ""}.`}
      </p>
      {verdicts.length > 0 && (
        <HtmlTable
          caption="Kết quả xét thay đổi"
          hideCaption
          rows={verdicts}
          columns={[
            { head: "Đối tượng", rowHead: true, cell: ({ name }) => name },
            { head: "Mức khen thưởng", cell: ({ tierName }) => tierName },
            { head: "Theo bản đang áp dụng", cell: ({ from }) => answer(from) },
            { head: "Theo bản sửa đổi", cell: ({ to }) => answer(to) },
          ]}
        />
      )}
    </div>
  );
}

function moved(from: string | null, to: string | null): string {
  if (!from || !to) return "";
  const days = daysBetween(from, to);
  return days > 0 ? `lùi ${days} ngày` : `sớm hơn ${-days} ngày`;
}

function Deadlines({ round: { deadlines } }: { round: RoundImpact }) {
  return (
    <div>
      <h3 className="mb-1">Mốc thời gian</h3>
      {deadlines.length === 0 ? (
        <p>Không mốc nào thay đổi.</p>
      ) : (
        <HtmlTable
          caption="Mốc thời gian thay đổi"
          hideCaption
          rows={deadlines}
          columns={[
            { head: "Mốc", rowHead: true, cell: ({ label }) => label },
            { head: "Trước", cell: ({ from }) => (from ? formatDate(from) : "Chưa xác định") },
            { head: "Sau", cell: ({ to }) => (to ? formatDate(to) : "Chưa xác định") },
            {
              head: "Thay đổi",
              cell: ({ from, to, isPast }) =>
                html`${moved(from, to)}${isPast && html` ${tagHtml("overdue", "Đã qua ngày này")}`}`,
            },
          ]}
        />
      )}
    </div>
  );
}

const kinds = {
  added: "Chỉ tiêu mới",
  removed: "Không còn thu",
  changed: "Sửa ngưỡng hoặc cách tính",
} as const;

function Figures({ round: { indicators } }: { round: RoundImpact }) {
  return (
    <div>
      <h3 className="mb-1">Số liệu đã nhập</h3>
      {indicators.length === 0 ? (
        <p>Không chỉ tiêu nào thay đổi, số liệu đã nhập giữ nguyên.</p>
      ) : (
        <HtmlTable
          caption="Chỉ tiêu thay đổi"
          hideCaption
          rows={indicators}
          columns={[
            { head: "Chỉ tiêu", rowHead: true, cell: ({ name }) => name },
            { head: "Thay đổi", cell: ({ kind }) => kinds[kind] },
            { head: "Đơn vị đã nhập", align: "number", cell: ({ units }) => units },
            { head: "Số ô đã nhập", align: "number", cell: ({ figures }) => figures },
          ]}
        />
      )}
    </div>
  );
}

function Registrations({ round }: { round: RoundImpact }) {
  const { registrations, registrationChanges, invitations } = round;
  const all = registrations.reduce((sum, { count }) => sum + count, 0);
  const said = [
    registrationChanges
      ? `Cách đăng ký thay đổi: ${all} phiếu đăng ký đã lập cần xem lại.`
      : `${all} phiếu đăng ký đã lập giữ nguyên.`,
    invitations.added.length > 0 && `Thêm vào đối tượng: ${invitations.added.join(", ")}.`,
    invitations.removed.length > 0 && `Không còn thuộc đối tượng: ${invitations.removed.join(", ")}.`,
  ].filter(Boolean);
  return (
    <div>
      <h3 className="mb-1">Đăng ký</h3>
      <p>{said.join(" ")}</p>
    </div>
  );
}
