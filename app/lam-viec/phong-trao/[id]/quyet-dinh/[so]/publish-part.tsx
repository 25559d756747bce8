import { PlainSelect } from "@/components/forms/plain-fields";
import { VerbButton } from "@/components/forms/verb-button";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { DecisionPage } from "@/lib/commendations/decisions/queries";
import type { ListedCopy } from "@/lib/commendations/prints/signed/text";
import { publishDecisionAction } from "./actions";

type Props = {
  decision: DecisionPage;
  /** The newest file that came back from signing. */
  copy: ListedCopy | null;
};

/** The checklist before a decision is put before the public: what will be read there, and what never is. */
export function PublishPart({ decision, copy }: Props) {
  const { id, version, verbs, lines, number, kind } = decision;
  const checks = [
    `Tiêu đề: ${decision.title}`,
    `Số ${number}, ngày ký và người ký như văn bản đã ban hành`,
    `Danh sách ${lines.length} dòng, đúng danh sách đã ký (đối chiếu bằng mã danh sách)`,
    "Của cá nhân chỉ nêu họ tên, chức vụ, đơn vị; không nêu ngày sinh, số định danh, tiền thưởng từng người",
    copy
      ? `Bản đã ký: ${copy.file.name}; chỉ kèm theo trang công khai khi chọn ở bước công bố`
      : "Chưa ghi nhận bản đã ký nên trang công khai không có tệp để tải",
    ...(kind === "correction" ? ["Trang của quyết định gốc nêu cả chữ cũ và chữ mới ở dòng tương ứng"] : []),
    ...(kind === "revocation" ? ["Trang của quyết định gốc đã ghi “Đã thu hồi” ở dòng tương ứng"] : []),
  ];
  return (
    <Section title="Công bố" description="Kiểm tra trước khi công bố. Trang công khai lưu mọi lần sửa.">
      <ul className="mb-4 grid gap-1">
        {checks.map((words) => (
          <li key={words} className="flex gap-2">
            <Icon name="check" />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <VerbButton
        label="Công bố"
        variant="primary"
        action={publishDecisionAction}
        input={{ id, version }}
        refusal={verbs.publish?.text ?? null}
        confirm={{
          title: `Công bố Quyết định số ${number}`,
          effect: `Mọi người xem được ${lines.length} dòng của danh sách; các đơn vị có tên được thông báo.`,
          ...(copy && {
            fields: (
              <PlainSelect
                name="withSignedFile"
                label="Tệp bản đã ký"
                hint="Tệp công bố chỉ được có họ tên, chức vụ, đơn vị như danh sách; mở tệp để kiểm tra trước."
                choices={[
                  { value: "false", label: "Không kèm tệp" },
                  { value: "true", label: `Kèm tệp ${copy.file.name}, đã kiểm tra dữ liệu cá nhân` },
                ]}
              />
            ),
          }),
        }}
        done="Đã công bố quyết định."
      />
    </Section>
  );
}
