import type { Day } from "@/lib/calendar";
import type { OfficialDocument } from "@/lib/documents";
import { documentDate } from "@/lib/vietnamese";
import { campaignInSentence } from "../../proposals/drafting/text";
import { countSubjects } from "../../text";
import { type SummaryLine, summaryTable } from "../document";

export type RequestPaper = {
  committee: string;
  /** Whoever receives dossiers: "Sở Nội vụ". */
  office: string;
  place: string;
  unit: { code: string; name: string };
  campaignTitle: string;
  roundTitle: string;
  plan: { number: string | null; issuedOn: Day | null };
  year: string;
  lines: SummaryLine[];
};

/** Tờ trình of a unit to the Chairman, through the standing office, with the summary of its cases. */
export function requestDocument(paper: RequestPaper): OfficialDocument {
  const { committee, office, unit, plan, lines } = paper;
  const planName = [
    "Kế hoạch",
    plan.number && `số ${plan.number}`,
    plan.issuedOn && documentDate(plan.issuedOn),
    `của ${committee}`,
  ]
    .filter(Boolean)
    .join(" ");
  const round = `${paper.roundTitle.charAt(0).toLocaleLowerCase("vi")}${paper.roundTitle.slice(1)}`;
  return {
    header: {
      parentIssuer: committee.toLocaleUpperCase("vi"),
      issuer: unit.name.toLocaleUpperCase("vi"),
      number: `/TTr-${unit.code}`,
      place: paper.place,
      date: paper.year,
    },
    typeName: "TỜ TRÌNH",
    title: `Về việc đề nghị khen thưởng trong ${campaignInSentence(paper.campaignTitle)}, ${round}`,
    addressees: [`Chủ tịch ${committee}`, office],
    body: [
      {
        kind: "paragraph",
        text: `Thực hiện ${planName} về ${campaignInSentence(paper.campaignTitle)}; căn cứ kết quả xét khen thưởng ${round} đã được công nhận, ${unit.name} kính đề nghị Chủ tịch ${committee} xem xét, khen thưởng cho ${countSubjects(lines)} (có danh sách kèm theo).`,
      },
      { kind: "paragraph", text: "Hồ sơ kèm theo gồm:" },
      {
        kind: "list",
        items: [
          "Báo cáo thành tích của từng tập thể, cá nhân;",
          "Biên bản họp xét khen thưởng của đơn vị;",
          "Danh sách, tóm tắt thành tích.",
        ],
      },
      {
        kind: "paragraph",
        text: `${unit.name} chịu trách nhiệm về tính chính xác của hồ sơ và kính trình ${office} thẩm định, trình Chủ tịch ${committee} xem xét, quyết định`,
      },
    ],
    signatures: [
      {
        title: /^(sở|ban)\s/iu.test(unit.name)
          ? "GIÁM ĐỐC"
          : /^(ủy ban nhân dân|ubnd)\s/iu.test(unit.name)
            ? "CHỦ TỊCH"
            : "THỦ TRƯỞNG ĐƠN VỊ",
      },
    ],
    recipients: ["Như trên", `Lưu: VT, ${unit.code}`],
    issuedBy: unit.name,
    appendices: [
      {
        title: "DANH SÁCH, TÓM TẮT THÀNH TÍCH ĐỀ NGHỊ KHEN THƯỞNG",
        body: [summaryTable(lines)],
        landscape: true,
      },
    ],
  };
}
