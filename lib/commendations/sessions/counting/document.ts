import type { Block, OfficialDocument, TableRow } from "@/lib/documents";
import { documentCount, documentDate, formatInstant, formatPercent, missingText } from "@/lib/vietnamese";
import type { MinutesPaper } from "../document";
import { ballotKindText, baseText, seatText, shareText } from "../text";

const paragraph = (text: string): Block => ({ kind: "paragraph", text });

/** Biên bản kiểm phiếu: ballots given out, brought in and counted per case, with the rule that decides. */
export function countingDocument(paper: MinutesPaper): OfficialDocument {
  const { committee, council, members, cases, ballotKind } = paper;
  const voted = members.filter(({ hasVoted }) => hasVoted).length;
  const counters = members.filter(({ seat }) => seat === "secretary");
  return {
    header: {
      parentIssuer: committee.toLocaleUpperCase("vi"),
      issuer: council.name.toLocaleUpperCase("vi"),
    },
    typeName: "BIÊN BẢN",
    title: `Kiểm phiếu: ${paper.title}`,
    body: [
      paragraph(
        `Phiên họp ${documentDate(paper.heldOn)}${paper.place ? `, tại ${paper.place}` : ""}. Hình thức: ${ballotKindText[ballotKind].toLocaleLowerCase("vi")}.`,
      ),
      ...(paper.openedAt && paper.closedAt
        ? [
            paragraph(
              `Mở lấy phiếu lúc ${formatInstant(paper.openedAt)}, chốt phiếu lúc ${formatInstant(paper.closedAt)}.`,
            ),
          ]
        : []),
      paragraph(
        `Tổng số thành viên Hội đồng: ${documentCount(members.length)}. Số phiếu phát ra: ${documentCount(members.length)}; số phiếu thu về: ${documentCount(voted)}; số phiếu không thu về: ${documentCount(members.length - voted)}.`,
      ),
      paragraph(
        `Điều kiện thông qua theo ${paper.ruleSource}: từ ${shareText(paper.threshold)} trở lên tính trên ${baseText[paper.base]}, không tính thành viên không tham gia bỏ phiếu trường hợp đó.`,
      ),
      countTable(cases),
      paragraph(
        `Kết quả: ${documentCount(cases.filter(({ passed }) => passed).length)}/${documentCount(cases.length)} trường hợp được thông qua.`,
      ),
    ],
    endMark: true,
    signatures: [
      { title: "NGƯỜI KIỂM PHIẾU", ...(counters[0] && { name: counters[0].name }) },
      {
        title: (seatText.chair ?? "").toLocaleUpperCase("vi"),
        ...nameOf(members.find(({ seat }) => seat === "chair")),
      },
    ],
  };
}

const nameOf = (member: { name: string } | undefined) => (member ? { name: member.name } : {});

// To two places, half up, in whole numbers.
function agreedShare({ agree, base }: MinutesPaper["cases"][number]) {
  if (base === 0) return missingText;
  const hundredths = (BigInt(agree) * 20_000n + BigInt(base)) / (2n * BigInt(base));
  return formatPercent(`${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`, { decimals: 2 });
}

const countTable = (cases: MinutesPaper["cases"]): Block => ({
  kind: "table",
  size: 11,
  columns: [
    { title: "STT", width: 2, align: "center" },
    { title: "Tập thể, cá nhân", width: 8 },
    { title: "Đồng ý", group: "Số phiếu", width: 3, align: "center" },
    { title: "Không đồng ý", group: "Số phiếu", width: 3, align: "center" },
    { title: "Ý kiến khác", group: "Số phiếu", width: 3, align: "center" },
    { title: "Không tham gia", width: 3, align: "center" },
    { title: "Căn cứ tính", width: 3, align: "center" },
    { title: "Tỷ lệ đồng ý", width: 4, align: "center" },
    { title: "Kết quả", width: 5, align: "center" },
  ],
  rows: cases.map(
    (one, at): TableRow => [
      documentCount(at + 1),
      one.isCollective ? one.subjectName : `${one.subjectName}, ${one.unitName}`,
      String(one.agree),
      String(one.disagree),
      String(one.other),
      String(one.recused.length),
      String(one.base),
      agreedShare(one),
      one.passed ? "Thông qua" : "Không thông qua",
    ],
  ),
});
