import type { Day } from "@/lib/calendar";
import type { Block, OfficialDocument } from "@/lib/documents";
import { documentCount, documentDate } from "@/lib/vietnamese";
import type { LineDecision } from "@/prisma/generated/enums";
import { countSubjects, placeKind, subjectRows, subjectWords } from "../text";
import { type Approval, approvalAppendix } from "./approval/document";
import { campaignInSentence } from "./drafting/text";
import type { Attention } from "./rules";
import type { SignatureForm } from "./schema";
import { signedFor } from "./signature/document";
import { attentionText, proposalNumber } from "./text";

export type ProposalPaper = {
  code: string;
  title: string;
  /** The office that sends it up. */
  office: { code: string; name: string };
  /** "Ủy ban nhân dân tỉnh Sơn Hà" */
  committee: string;
  place: string;
  submittedOn: Day | null;
  submitterName: string | null;
  /** "Phó Giám đốc"; null where the register of people has none. */
  submitterPost: string | null;
  /** In whose place it is sent up. */
  submitterForm: SignatureForm;
  /** Null until leadership has signed. */
  approval: Approval | null;
  campaignTitle: string;
  roundTitle: string;
  plan: { number: string | null; issuedOn: Day | null };
  councilOn: Day | null;
  lines: {
    subjectKind: "COLLECTIVE" | "INDIVIDUAL";
    subjectName: string;
    unitName: string;
    post: string;
    tierName: string;
    /** "9/11" */
    vote: string;
    /** Clauses met of those that apply, "6/8". */
    conditions: string;
    reason: string;
    justification: string;
    attention: Attention[];
    decision: LineDecision | null;
    decisionReason: string;
  }[];
};

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const upperFirst = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** Tờ trình of the office to the Chairman, with the list and, first of all, what to heed. */
export function proposalDocument(paper: ProposalPaper): OfficialDocument {
  const { office, committee, place, submittedOn, plan, councilOn, lines } = paper;
  const planName = [
    "Kế hoạch",
    plan.number && `số ${plan.number}`,
    plan.issuedOn && documentDate(plan.issuedOn),
    `của ${committee}`,
  ]
    .filter(Boolean)
    .join(" ");
  return {
    header: {
      parentIssuer: committee.toLocaleUpperCase("vi"),
      issuer: office.name.toLocaleUpperCase("vi"),
      number: proposalNumber(paper.code, office.code),
      place,
      ...(submittedOn && { date: submittedOn }),
    },
    typeName: "TỜ TRÌNH",
    title: paper.title,
    addressees: [`Chủ tịch ${committee}`],
    body: [
      paragraph(
        `Thực hiện ${planName} về ${campaignInSentence(paper.campaignTitle)}; căn cứ kết quả xét khen thưởng đã được công nhận${councilOn ? ` và Biên bản họp Hội đồng Thi đua - Khen thưởng ${documentDate(councilOn)}` : ""}, ${office.name} kính trình Chủ tịch ${committee} xem xét, quyết định tặng thưởng cho ${countSubjects(lines)} có thành tích xuất sắc trong ${lowerFirst(paper.roundTitle)} (có danh sách kèm theo).`,
      ),
      ...attentionBlocks(lines),
      paragraph(`Kính trình Chủ tịch ${committee} xem xét, quyết định`),
    ],
    signatures: [
      signedFor({
        form: paper.submitterForm,
        head: headOf(office.name),
        post: paper.submitterPost,
        name: paper.submitterName,
      }),
    ],
    recipients: [
      "Như trên",
      `Hội đồng Thi đua - Khen thưởng ${placeKind(committee)}`,
      `Lưu: VT, ${office.code}`,
    ],
    appendices: [
      listAppendix(paper),
      ...(paper.approval
        ? [
            approvalAppendix(
              {
                committee,
                place,
                lines,
                office: office.name,
                number: proposalNumber(paper.code, office.code),
              },
              paper.approval,
            ),
          ]
        : []),
    ],
    issuedBy: office.name,
  };
}

const headOf = (office: string) => (/^sở\s/iu.test(office) ? "GIÁM ĐỐC" : "THỦ TRƯỞNG ĐƠN VỊ");

function attentionBlocks(lines: ProposalPaper["lines"]): Block[] {
  const heeded = lines.filter(({ attention }) => attention.length > 0);
  if (heeded.length === 0) return [];
  return [
    paragraph(`Có ${documentCount(heeded.length)} trường hợp cần lưu ý:`),
    {
      kind: "list",
      items: heeded.map(
        ({ subjectName, attention, reason, justification }, at) =>
          `${[
            `${subjectName}: ${attention.map((one) => lowerFirst(attentionText[one])).join("; ")}`,
            reason && `lý do đưa vào danh sách: ${lowerFirst(reason)}`,
            justification && `giải trình: ${lowerFirst(justification)}`,
          ]
            .filter(Boolean)
            .map((words) => String(words).replace(/\.$/u, ""))
            .join("; ")}${at < heeded.length - 1 ? ";" : "."}`,
      ),
    },
  ];
}

function listAppendix({ lines }: ProposalPaper) {
  const hasPeople = lines.some(({ subjectKind }) => subjectKind === "INDIVIDUAL");
  return {
    title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
    body: [
      {
        kind: "table" as const,
        size: 12 as const,
        columns: [
          { title: "STT", width: 1, align: "center" as const },
          { title: upperFirst(subjectWords(lines)), width: 5 },
          ...(hasPeople ? [{ title: "Chức vụ, đơn vị", width: 5 }] : []),
          { title: "Đề nghị", width: 6 },
          { title: "Điều kiện đạt", width: 2, align: "center" as const },
          { title: "Phiếu đồng ý", width: 2, align: "center" as const },
        ],
        rows: subjectRows(lines, (line) => [
          line.subjectName,
          ...(hasPeople
            ? [line.subjectKind === "COLLECTIVE" ? "" : [line.post, line.unitName].filter(Boolean).join(", ")]
            : []),
          line.tierName,
          line.conditions,
          line.vote,
        ]),
      },
    ],
    landscape: true,
  };
}
