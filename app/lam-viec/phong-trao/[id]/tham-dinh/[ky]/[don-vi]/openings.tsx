import { PlainTextArea } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { Notice } from "@/components/ui/notice";
import type { Review } from "@/lib/filings/verification/queries";
import { formatInstant } from "@/lib/vietnamese";
import { decideOpeningAction } from "../../actions";

/** `Đề nghị mở thêm ô`: what the unit asks for, and the office's answer to it. */
export function Openings({ review }: { review: Review }) {
  const { openings, lines, mayDecide, filing } = review;
  const nameOf = (id: string) => {
    const line = lines.find(({ indicator }) => indicator.id === id);
    return line ? `${line.indicator.code} ${line.indicator.name}` : id;
  };
  const waiting = openings.find(({ granted }) => granted === null);
  if (!waiting || filing.status !== "RETURNED") return null;
  const input = { requestId: waiting.id, version: waiting.version };
  return (
    <Notice kind="warning" title={`Đơn vị đề nghị mở thêm ${waiting.indicatorIds.length} dòng`}>
      <p>
        {waiting.askedBy}, {formatInstant(waiting.askedAt)}: {waiting.reason}
      </p>
      <ul className="list-disc pl-5">
        {waiting.indicatorIds.map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
      </ul>
      {mayDecide && (
        <div className="mt-2 flex flex-wrap gap-2">
          <VerbButton
            label="Mở thêm"
            variant="primary"
            action={decideOpeningAction}
            input={{ ...input, granted: true, answer: "" }}
            done="Đã mở thêm dòng cho đơn vị."
          />
          <VerbButton
            label="Từ chối"
            action={decideOpeningAction}
            input={{ ...input, granted: false }}
            done="Đã từ chối mở thêm dòng."
            confirm={{
              title: "Từ chối mở thêm dòng",
              fields: <PlainTextArea name="answer" label="Lý do" rows={2} required />,
            }}
          />
        </div>
      )}
    </Notice>
  );
}
