import Link from "next/link";
import { VerbButton } from "@/components/forms/verb-button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { SheetPage } from "@/lib/filings/sheet/queries";
import { countObjections } from "@/lib/filings/sheet/rules";
import { type Finding, findingKey } from "@/lib/indicators";
import { findingText } from "@/lib/indicators/text";
import { formatInstant } from "@/lib/vietnamese";
import { explainFindingAction } from "../../actions";

/** `20 sẵn sàng · 2 cần giải trình`: how much stands against sending. */
export function Summary({ page: { findings, lines, filing } }: { page: SheetPage }) {
  const { errors, unexplained } = countObjections(findings);
  const open = findings.filter(({ isExplained }) => !isExplained);
  const doubtful = new Set(open.map(({ indicatorId }) => indicatorId)).size;
  const counts = [
    `${lines.length - doubtful} sẵn sàng`,
    errors > 0 && `${errors} cần sửa`,
    unexplained > 0 && `${unexplained} cần giải trình`,
    filing && filing.openPins > 0 && `${filing.openPins} ý kiến chưa trả lời`,
  ].filter(Boolean);
  if (open.length === 0)
    return (
      <Notice kind="success" title={counts.join(" · ")}>
        Không còn nội dung phải sửa.
      </Notice>
    );
  return (
    <Notice
      kind={errors > 0 ? "error" : "warning"}
      title={`Có ${open.length} nội dung cần sửa trước khi trình · ${counts.join(" · ")}`}
    >
      Từng nội dung nêu dưới đây: sửa số liệu ở ô được dẫn, hoặc giải trình nếu số liệu đúng.
    </Notice>
  );
}

const anchors: Record<string, string> = {
  numerator: "-tu-so",
  denominator: "-mau-so",
  number: "-ket-qua",
  explanation: "-giai-trinh",
};

/** Every finding with its two ways out: to the cell, or an explanation that stays with it. */
export function FindingList({ page, sheet }: { page: SheetPage; sheet: string }) {
  const { findings, lines, filing, answers, mayEdit, isOwn } = page;
  if (findings.length === 0) return null;
  const codes = new Map(lines.map(({ indicator }) => [indicator.id, indicator.code]));
  const mayExplain = mayEdit && isOwn && (filing?.status === "DRAFT" || filing?.status === "RETURNED");
  const inOrder = findings.toSorted((a, b) => rankOf(a) - rankOf(b));
  return (
    <Section title="Lỗi, cảnh báo và mâu thuẫn số liệu">
      <ul className="finding-list">
        {inOrder.map((finding) => {
          const code = codes.get(finding.indicatorId) ?? "";
          const other = codes.get(finding.params.otherId ?? "");
          const key = findingKey(finding);
          const answer = answers[key];
          return (
            <li key={key} className={finding.level === "error" ? "tone-failed" : "tone-missing"}>
              <Icon name={finding.level === "error" ? "failed" : finding.isExplained ? "check" : "warning"} />
              <div className="min-w-0">
                <p>
                  <span className="sr-only">{finding.level === "error" ? "Lỗi: " : "Cảnh báo: "}</span>
                  {findingText(finding, { label: code, ...(other && { other }) })}
                </p>
                {answer && (
                  <p className="text-ink-2 text-sm">
                    {formatInstant(answer.at)} {answer.by} giải trình: {answer.text}
                  </p>
                )}
                {finding.isExplained && !answer && (
                  <p className="text-ink-2 text-sm">Đã giải trình ở cột Giải trình của chỉ tiêu {code}.</p>
                )}
              </div>
              <span className="flex flex-wrap items-center gap-2 print:hidden">
                <Link href={`${sheet}#ct-${code}${anchors[finding.field] ?? ""}`}>
                  {mayExplain ? "Sửa số liệu" : "Xem ô"}
                  <span className="sr-only"> chỉ tiêu {code}</span>
                </Link>
                {mayExplain && filing && finding.level === "warning" && (
                  <VerbButton
                    label={answer ? "Sửa giải trình" : "Giải trình"}
                    size="small"
                    action={explainFindingAction}
                    input={{ filingId: filing.id, findingKey: key, reason: "" }}
                    done="Đã ghi giải trình."
                    confirm={{
                      title: `Giải trình chỉ tiêu ${code}`,
                      effect: findingText(finding, { label: code, ...(other && { other }) }),
                      reason: {
                        label: "Nội dung giải trình",
                        hint: "Cán bộ thẩm định đọc được nội dung này.",
                      },
                    }}
                  />
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const rankOf = ({ level, isExplained }: Finding) => (level === "error" ? 0 : isExplained ? 2 : 1);
