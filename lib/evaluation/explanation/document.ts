import type { Block, OfficialDocument, Run, TableRow } from "@/lib/documents";
import type { AwardTier, PlanTerms } from "@/lib/plans/terms";
import { quotaText } from "@/lib/plans/text";
import { clausesOf, type Explanation } from "@/lib/scoring";
import { sourceText, thresholdOf } from "@/lib/scoring/sources/text";
import {
  gapText,
  headlineText,
  noteText,
  placeText,
  readingText,
  reasonText,
  valueText,
  verdictText,
  workingText,
} from "@/lib/scoring/text";
import { formatInstant, missingText } from "@/lib/vietnamese";

export type ExplanationPaper = {
  /** "Ủy ban nhân dân tỉnh Sơn Hà" */
  committee: string;
  campaignTitle: string;
  roundTitle: string;
  subject: { name: string; unitName: string; isPerson: boolean };
  run: { title: string; dataAt: Date; resultHash: string | null };
  clauses: PlanTerms["clauses"];
  verdicts: {
    tierName: string;
    quota: AwardTier["quota"];
    explanation: Explanation;
    rank: number | null;
    rankTied: boolean;
    quotaReason: string | null;
  }[];
};

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

// What stands in the way comes first, as on the page (UX 2.6).
const order: Explanation["outcome"][] = [
  "not-met",
  "missing-data",
  "needs-judgement",
  "met",
  "not-applicable",
];
const groupText: Record<Explanation["outcome"], string> = {
  "not-met": "Vì sao chưa đạt",
  "missing-data": "Thiếu dữ liệu gì",
  "needs-judgement": "Cần Hội đồng xem xét",
  met: "Đã đạt",
  "not-applicable": "Không áp dụng",
};

/** Phiếu giải thích: the tree clause → reading → value → source → answer of one subject, for paper. */
export function explanationDocument(paper: ExplanationPaper): OfficialDocument {
  const { committee, campaignTitle, roundTitle, subject, run, verdicts } = paper;
  const shortened = run.resultHash?.slice(0, 16);
  return {
    header: { issuer: committee.toLocaleUpperCase("vi") },
    typeName: "PHIẾU GIẢI THÍCH",
    title: `${roundTitle}: ${subject.name}`,
    body: [
      { kind: "paragraph", text: `${campaignTitle.replace(/^(?:tổ chức\s+)?phát động\s+p/iu, "P")}.` },
      ...(subject.isPerson
        ? [{ kind: "paragraph" as const, text: `Đơn vị công tác: ${subject.unitName}.` }]
        : []),
      ...verdicts.flatMap((verdict) => verdictBlocks(verdict, paper)),
      {
        kind: "paragraph",
        text: `${run.title}, theo số liệu đến ${formatInstant(run.dataAt)}.${shortened ? ` Mã kết quả: ${shortened}; xét lại trên cùng số liệu và cùng kế hoạch cho đúng kết quả này.` : ""}`,
      },
    ],
    endMark: false,
    signatures: [{ title: "NGƯỜI LẬP PHIẾU" }],
    landscape: true,
  };
}

function verdictBlocks(verdict: ExplanationPaper["verdicts"][number], paper: ExplanationPaper): Block[] {
  const { tierName, quota, explanation, rank, rankTied, quotaReason } = verdict;
  const clauses = clausesOf(explanation);
  const groups = order.flatMap((outcome) => {
    const own = clauses.filter((clause) => clause.outcome === outcome);
    return own.length > 0 ? [{ outcome, own }] : [];
  });
  let number = 0;
  // A clause several conditions rest on is quoted once and then named.
  const quoted = new Set<string>();
  const rows = groups.flatMap(({ outcome, own }): TableRow[] => [
    { group: [{ text: `${groupText[outcome]} (${own.length})`, bold: true }] },
    ...own.flatMap((node) => {
      number += 1;
      return nodeRows(node, String(number), { clauses: paper.clauses, quoted });
    }),
  ]);
  const place = placeText[(quotaReason ?? "inside") as keyof typeof placeText];
  const limits = quota && ` Kế hoạch quy định ${quotaText(quota)}.`;
  return [
    { kind: "heading", level: 1, text: tierName },
    {
      kind: "paragraph",
      text: [
        { text: headlineText(explanation, `tặng ${tierName}, ${lowerFirst(paper.roundTitle)}`), bold: true },
      ],
    },
    ...(rank === null
      ? []
      : [
          {
            kind: "paragraph" as const,
            text: `Thứ hạng trong khối: ${rank}${rankTied ? " (có đối tượng bằng kết quả)" : ""}. ${place}.${limits ?? ""}`,
          },
        ]),
    {
      kind: "table",
      size: 11,
      columns: [
        { title: "STT", width: 2, align: "center" },
        { title: "Điều kiện", width: 10 },
        { title: "Kết quả", width: 5 },
        { title: "Kết luận", width: 6 },
        { title: "Căn cứ số liệu", width: 11 },
      ],
      rows,
    },
  ];
}

type Quoting = { clauses: PlanTerms["clauses"]; quoted: Set<string> };

function clauseWords({ clauseId }: Explanation, { clauses, quoted }: Quoting): Run[] {
  const clause = clauses.find(({ id }) => id === clauseId);
  if (!clause) return [];
  const words = quoted.has(clause.id) ? `(${clause.label})` : `“${clause.text.trim()}” (${clause.label})`;
  quoted.add(clause.id);
  return [{ text: `\n${words}`, italic: true }];
}

function nodeRows(node: Explanation, number: string, quoting: Quoting): TableRow[] {
  const threshold = thresholdOf(node.reading);
  const asked: Run[] = [
    { text: `${readingText(node.reading)}${node.year ? ` (năm ${node.year})` : ""}` },
    ...clauseWords(node, quoting),
  ];
  const value = node.value && (workingText(node.value, threshold) ?? valueText(node.value, threshold));
  const result = [
    value ?? (node.outcome === "missing-data" ? missingText : ""),
    node.gap && gapText(node.gap),
  ];
  const answer: Run[] = [
    { text: verdictText(node), bold: true },
    { text: `\n${[reasonText[node.reason], ...node.notes.map((note) => noteText[note])].join(" ")}` },
  ];
  return [
    [
      number,
      asked,
      result.filter(Boolean).join("\n"),
      answer,
      node.sources.map((source) => sourceText(source, threshold)).join("\n"),
    ],
    ...node.children.flatMap((child, at) => nodeRows(child, `${number}.${at + 1}`, quoting)),
  ];
}
