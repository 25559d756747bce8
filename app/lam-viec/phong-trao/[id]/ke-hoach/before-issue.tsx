import Link from "next/link";
import type { PlanDraft } from "@/lib/campaigns/drafts/queries";

/** What to look at before a draft is issued, besides its parts: figures of last year, effects of an amendment. */
export function BeforeIssue({ draft: { campaign, plan, carried, toReconsider } }: { draft: PlanDraft }) {
  const here = `/lam-viec/phong-trao/${campaign.id}/ke-hoach`;
  const pages = [
    ...(carried.length > 0
      ? [
          {
            href: `${here}/ra-soat`,
            label: "Rà soát nội dung năm trước",
            hint:
              toReconsider > 0
                ? `Còn ${toReconsider}/${carried.length} nội dung phải sửa hoặc xác nhận trước khi trình.`
                : `Đã rà soát cả ${carried.length} nội dung.`,
          },
        ]
      : []),
    {
      href: `${here}/thu-nghiem`,
      label: "Thử điều kiện trên số liệu năm trước",
      hint: "Bao nhiêu đơn vị đạt, điều kiện nào loại nhiều nhất, ngưỡng khác đi thì sao.",
    },
    ...(plan.number > 1
      ? [
          {
            href: `${here}/tac-dong`,
            label: "Tác động của bản sửa đổi",
            hint: "Kết quả xét, đăng ký, số liệu và mốc thời gian nào thay đổi nếu ban hành.",
          },
          {
            href: `${here}/phien-ban?tu=${plan.number - 1}&den=${plan.number}`,
            label: "Nội dung thay đổi",
            hint: "Từng thay đổi bằng một câu, kèm lời văn trước và sau.",
          },
        ]
      : []),
  ];
  return pages.map(({ href, label, hint }) => (
    <li key={href}>
      <span>
        <Link href={href} className="font-medium">
          {label}
        </Link>
        <span className="block text-sm text-ink-2">{hint}</span>
      </span>
    </li>
  ));
}
