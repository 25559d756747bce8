import type { Day } from "@/lib/calendar";
import type { Appendix, Block } from "@/lib/documents";
import { documentDate } from "@/lib/vietnamese";
import type { LineDecision } from "@/prisma/generated/enums";
import { countSubjects } from "../../text";
import type { SignatureForm } from "../schema";
import { signedFor } from "../signature/document";
import { lineDecisionText, signatureFormText } from "../text";

type Line = {
  subjectKind: "COLLECTIVE" | "INDIVIDUAL";
  subjectName: string;
  decision: LineDecision | null;
  decisionReason: string;
};

/** What leadership decided on the paper, and in whose place it was signed. */
export type Approval = {
  signedOn: Day;
  name: string;
  post: string | null;
  form: SignatureForm;
  authority: string;
};

type Paper = { committee: string; place: string; number: string; office: string; lines: readonly Line[] };

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const plain = (text: string) => text.replace(/\.$/u, "");

/** Phiếu phê duyệt, attached to the paper once it is signed: counts, what does not go on and why, and the hand. */
export function approvalAppendix(paper: Paper, approval: Approval): Appendix {
  const { committee, place, number, office, lines } = paper;
  const agreed = lines.filter(({ decision }) => decision === "AGREED");
  const others = lines.filter(({ decision }) => decision !== "AGREED" && decision !== null);
  return {
    title: "PHỤ LỤC",
    body: [],
    form: {
      header: { issuer: committee.toLocaleUpperCase("vi"), place, date: approval.signedOn },
      typeName: "PHIẾU PHÊ DUYỆT",
      title: `Tờ trình số ${number} của ${office}`,
      body: [
        paragraph(`Đồng ý khen thưởng ${countSubjects(agreed)} theo danh sách của Tờ trình.`),
        ...(others.length > 0
          ? [
              paragraph("Các trường hợp chưa khen thưởng:"),
              {
                kind: "list" as const,
                items: others.map(
                  ({ subjectName, decision, decisionReason }, at) =>
                    `${subjectName}: ${(decision ? lineDecisionText[decision] : "").toLocaleLowerCase("vi")}; lý do: ${plain(decisionReason)}${at < others.length - 1 ? ";" : "."}`,
                ),
              },
            ]
          : []),
        ...(approval.authority
          ? [paragraph(`${signatureFormText[approval.form]} theo ${plain(approval.authority)}.`)]
          : []),
        paragraph(`Phê duyệt ${documentDate(approval.signedOn)}`),
      ],
      signatures: [signedFor({ ...approval, head: "CHỦ TỊCH" })],
    },
  };
}
