import { type StepCell, StepMatrix, type StepRow } from "@/components/charts/step-matrix";
import type { Submission, SubmissionRow } from "@/lib/dashboards/submissions/rules";
import { cellText, dayText, enteredText, stepHeads } from "@/lib/dashboards/submissions/text";
import { reviewHref } from "@/lib/filings/text";
import type { FilingStatus } from "@/prisma/generated/enums";

type MatrixProps = {
  caption: string;
  rows: readonly SubmissionRow[];
  /** The unit's figures of a period. */
  hrefOf: (row: SubmissionRow, periodCode: string) => string;
};

/** Where the office looks at a unit's figures: the review, or the overview while nothing has been begun. */
export const officeHref = (campaignId: string) => (row: SubmissionRow, periodCode: string) =>
  row.cells.find((cell) => cell.periodCode === periodCode)?.status
    ? reviewHref({ campaignId, periodCode, unitCode: row.code })
    : `/lam-viec/phong-trao/${campaignId}/so-lieu/tong-hop/${periodCode}?don-vi=${encodeURIComponent(row.code)}`;

/** Units × steps of one period: how far each has come, and when. */
export function SubmissionMatrix({ caption, rows, hrefOf }: MatrixProps) {
  return (
    <StepMatrix
      caption={caption}
      rowHead="Đơn vị"
      steps={stepHeads}
      rows={rows.flatMap((row): StepRow[] => {
        const [cell] = row.cells;
        return cell ? [{ name: row.name, href: hrefOf(row, cell.periodCode), cells: stepCells(cell) }] : [];
      })}
    />
  );
}

/** Units × periods of a round. */
export function PeriodMatrix({
  caption,
  rows,
  periods,
  hrefOf,
}: MatrixProps & { periods: readonly { name: string }[] }) {
  return (
    <StepMatrix
      caption={caption}
      rowHead="Đơn vị"
      steps={periods.map(({ name }) => name)}
      rows={rows.map((row) => ({
        name: row.name,
        cells: row.cells.map((cell) => ({
          ...look(cell),
          text: cellText(cell),
          ...(cell.isOpen ? { href: hrefOf(row, cell.periodCode) } : {}),
        })),
      }))}
    />
  );
}

const looks: Record<FilingStatus, Pick<StepCell, "tone" | "icon">> = {
  DRAFT: { tone: "draft" },
  AWAITING_HEAD: { tone: "sent", icon: "waiting" },
  SUBMITTED: { tone: "sent" },
  UNDER_REVIEW: { tone: "sent", icon: "waiting" },
  RETURNED: { tone: "returned" },
  CONFIRMED: { tone: "met" },
};
function look({ status, isOverdue }: Submission): Pick<StepCell, "tone" | "icon"> {
  if (isOverdue) return { tone: "overdue" };
  return status ? looks[status] : { tone: "none" };
}

function stepCells(cell: Submission): (StepCell | null)[] {
  const { status } = cell;
  const isSent = status === "SUBMITTED" || status === "UNDER_REVIEW" || status === "CONFIRMED";
  return [entryCell(cell, isSent), sendingCell(cell, isSent), reviewCell(cell), confirmedCell(cell)];
}

function entryCell(cell: Submission, isSent: boolean): StepCell {
  if (cell.status === null) return { ...look(cell), text: cellText(cell) };
  const isDone = isSent || cell.status === "AWAITING_HEAD";
  if (!isDone && cell.isOverdue) return { tone: "overdue", text: `Quá hạn, ${enteredText(cell)}` };
  return { tone: isDone ? "met" : "draft", text: enteredText(cell) };
}

function sendingCell(cell: Submission, isSent: boolean): StepCell | null {
  if (cell.status === "AWAITING_HEAD")
    return { tone: cell.isOverdue ? "overdue" : "sent", icon: "waiting", text: "Chờ lãnh đạo duyệt" };
  if (!isSent) return cell.status === "RETURNED" ? { tone: "returned", text: "Đã trả lại" } : null;
  return {
    tone: cell.late ? "due" : "sent",
    text: cell.late ? "Trình muộn" : cell.returnedAt ? "Đã trình lại" : "Đã trình",
    date: dayText(cell.submittedAt),
  };
}

function reviewCell({ status }: Submission): StepCell | null {
  if (status === "SUBMITTED") return { tone: "sent", icon: "waiting", text: "Chờ tiếp nhận" };
  if (status === "UNDER_REVIEW") return { tone: "sent", icon: "waiting", text: "Đang thẩm định" };
  return status === "CONFIRMED" ? { tone: "met", text: "Đã thẩm định" } : null;
}

const confirmedCell = ({ status, confirmedAt }: Submission): StepCell | null =>
  status === "CONFIRMED" ? { tone: "met", text: "Đã xác nhận", date: dayText(confirmedAt) } : null;
