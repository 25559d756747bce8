import type { Block, OfficialDocument } from "@/lib/documents";
import { campaignInSentence } from "../proposals/drafting/text";
import { countSubjects, subjectRows } from "../text";

export type SummaryLine = {
  subjectKind: "COLLECTIVE" | "INDIVIDUAL";
  subjectName: string;
  post: string;
  unitName: string;
  tierName: string;
  /** Clauses met of those that apply, "6/8". */
  conditions: string;
  summary: string;
  /** Earlier awards, "Bằng khen (515/QĐ-UBND)". */
  earlier: string[];
};

export type SummaryPaper = {
  committee: string;
  office: string;
  campaignTitle: string;
  roundTitle: string;
  lines: SummaryLine[];
};

/** Tóm tắt thành tích: collectives, then people, each with what it achieved and what it was given before. */
export function summaryTable(lines: readonly SummaryLine[]): Block {
  return {
    kind: "table",
    size: 11,
    columns: [
      { title: "STT", width: 2, align: "center" },
      { title: "Tập thể, cá nhân", width: 8 },
      { title: "Đề nghị", width: 7 },
      { title: "Điều kiện đạt", width: 3, align: "center" },
      { title: "Tóm tắt thành tích", width: 14 },
      { title: "Đã được khen (số quyết định)", width: 6 },
    ],
    rows: subjectRows(lines, (line) => [
      [
        { text: line.subjectName, bold: true },
        {
          text:
            line.subjectKind === "INDIVIDUAL"
              ? `\n${[line.post, line.unitName].filter(Boolean).join(", ")}`
              : "",
        },
      ],
      line.tierName,
      line.conditions,
      line.summary || "Chưa có",
      line.earlier.join("; ") || "Không có",
    ]),
  };
}

/** Danh sách tóm tắt thành tích of all cases of a round: what a council member and a leader leaf through. */
export const summaryDocument = (paper: SummaryPaper): OfficialDocument => ({
  header: {
    parentIssuer: paper.committee.toLocaleUpperCase("vi"),
    issuer: paper.office.toLocaleUpperCase("vi"),
  },
  typeName: "DANH SÁCH TÓM TẮT THÀNH TÍCH",
  title: `Đề nghị khen thưởng ${paper.roundTitle.charAt(0).toLocaleLowerCase("vi")}${paper.roundTitle.slice(1)}`,
  body: [
    {
      kind: "paragraph",
      text: `Trong ${campaignInSentence(paper.campaignTitle)}. Tổng số: ${countSubjects(paper.lines) || "chưa có trường hợp"}.`,
    },
    ...(paper.lines.length > 0 ? [summaryTable(paper.lines)] : []),
  ],
  endMark: false,
  signatures: [{ title: "NGƯỜI LẬP DANH SÁCH" }, { title: "THỦ TRƯỞNG CƠ QUAN" }],
  landscape: true,
});
