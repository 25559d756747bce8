import type { Day } from "@/lib/calendar";
import type { OfficialDocument } from "@/lib/documents";
import { documentCount, documentDate } from "@/lib/vietnamese";
import { campaignInSentence } from "../../proposals/drafting/text";
import { placeKind } from "../../text";
import type { RejectedCase } from "./rules";
import { reasonOf, stageText } from "./text";

export type RejectionPaper = {
  committee: string;
  office: { code: string; name: string };
  place: string;
  unitName: string;
  campaignTitle: string;
  roundTitle: string;
  decision: { number: string; signedOn: Day | null };
  sentOn: Day;
  cases: RejectedCase[];
};

/** Thông báo trường hợp chưa đủ điều kiện khen thưởng: each case of the unit, where it was left out and why. */
export function rejectionDocument(paper: RejectionPaper): OfficialDocument {
  const { committee, office, unitName, decision, cases } = paper;
  const round = `${paper.roundTitle.charAt(0).toLocaleLowerCase("vi")}${paper.roundTitle.slice(1)}`;
  const named = [`số ${decision.number}`, decision.signedOn && documentDate(decision.signedOn)]
    .filter(Boolean)
    .join(" ");
  return {
    header: {
      parentIssuer: committee.toLocaleUpperCase("vi"),
      issuer: office.name.toLocaleUpperCase("vi"),
      number: `/TB-${office.code}`,
      place: paper.place,
      date: paper.sentOn,
    },
    typeName: "THÔNG BÁO",
    title: `Về trường hợp chưa đủ điều kiện khen thưởng, ${round}`,
    addressees: [unitName],
    body: [
      {
        kind: "paragraph",
        text: `Căn cứ Quyết định ${named} của Chủ tịch ${committee} và kết quả xét khen thưởng trong ${campaignInSentence(paper.campaignTitle)}, ${round}, ${office.name} thông báo ${documentCount(cases.length)} trường hợp của ${unitName} chưa đủ điều kiện khen thưởng như sau:`,
      },
      {
        kind: "table",
        size: 12,
        columns: [
          { title: "STT", width: 2, align: "center" },
          { title: "Tập thể, cá nhân", width: 6 },
          { title: "Đề nghị", width: 6 },
          { title: "Nơi kết luận", width: 5 },
          { title: "Lý do", width: 8 },
        ],
        rows: cases.map((one, at) => [
          documentCount(at + 1),
          one.subjectName,
          one.tierName,
          stageText[one.stage],
          reasonOf(one),
        ]),
      },
      {
        kind: "paragraph",
        text: `${office.name} thông báo để đơn vị biết, thông tin đến các tập thể, cá nhân có tên`,
      },
    ],
    signatures: [{ title: /^(sở|ban)\s/iu.test(office.name) ? "GIÁM ĐỐC" : "THỦ TRƯỞNG ĐƠN VỊ" }],
    recipients: [
      "Như trên",
      `Hội đồng Thi đua - Khen thưởng ${placeKind(committee)}`,
      `Lưu: VT, ${office.code}`,
    ],
  };
}
