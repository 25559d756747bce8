import type { Day } from "@/lib/calendar";
import type { OfficialDocument } from "@/lib/documents";
import { documentCount, documentDate } from "@/lib/vietnamese";
import type { BallotKind } from "@/prisma/generated/enums";
import { seatText } from "../text";

export type InvitationPaper = {
  code: string;
  /** "Ủy ban nhân dân tỉnh Sơn Hà" */
  committee: string;
  province: string;
  council: { name: string; document: string };
  title: string;
  roundTitle: string;
  awardName: string;
  heldOn: Day;
  place: string;
  ballotKind: BallotKind;
  cases: { collectives: number; individuals: number };
  members: { name: string; post: string; seat: string }[];
};

/** Giấy mời họp Hội đồng: who is asked, to what, when and where; its number and day are the registry's. */
export function invitationDocument(paper: InvitationPaper): OfficialDocument {
  const { committee, council, members, heldOn, place, ballotKind, cases } = paper;
  const secretary = members.find(({ seat }) => seat === "secretary");
  const counts = [
    cases.collectives > 0 && `${documentCount(cases.collectives)} tập thể`,
    cases.individuals > 0 && `${documentCount(cases.individuals)} cá nhân`,
  ].filter(Boolean);
  const way = ballotKind === "SECRET" ? "bỏ phiếu kín" : "biểu quyết ghi danh";
  return {
    header: {
      parentIssuer: committee.toLocaleUpperCase("vi"),
      issuer: council.name.toLocaleUpperCase("vi"),
      number: "/GM-HĐTĐKT",
      place: paper.province,
      date: heldOn.slice(0, 4),
    },
    typeName: "GIẤY MỜI",
    title: paper.title,
    addressees: [`Các thành viên ${council.name} (có danh sách kèm theo)`],
    body: [
      {
        kind: "paragraph",
        text: `${council.name} (thành lập theo ${council.document}) trân trọng kính mời các thành viên Hội đồng dự phiên họp xét, đề nghị tặng ${paper.awardName}, ${paper.roundTitle.charAt(0).toLocaleLowerCase("vi")}${paper.roundTitle.slice(1)}.`,
      },
      {
        kind: "list",
        items: [
          `Thời gian: ${documentDate(heldOn)};`,
          `Địa điểm: ${place || "thông báo sau"};`,
          `Nội dung: xem xét, ${way} đối với ${counts.length > 0 ? counts.join(" và ") : "các trường hợp đề nghị"};`,
          "Tài liệu: danh sách đề nghị, tóm tắt thành tích và phiếu giải thích của từng trường hợp trên Cổng Thi đua.",
        ],
      },
      {
        kind: "paragraph",
        text: "Thành viên không dự được đề nghị gửi ý kiến bằng văn bản đến Thư ký Hội đồng trước phiên họp. Đề nghị các thành viên sắp xếp thời gian tham dự",
      },
    ],
    signatures: [
      {
        for: { mode: "TL.", title: "CHỦ TỊCH HỘI ĐỒNG" },
        title: "THƯ KÝ HỘI ĐỒNG",
        ...(secretary && { name: secretary.name }),
      },
    ],
    recipients: ["Như trên", "Lưu: VT, HĐTĐKT"],
    issuedBy: council.name,
    appendices: [
      {
        title: "DANH SÁCH THÀNH VIÊN ĐƯỢC MỜI",
        body: [
          {
            kind: "table",
            columns: [
              { title: "STT", width: 2, align: "center" },
              { title: "Họ và tên", width: 8 },
              { title: "Chức vụ", width: 11 },
              { title: "Trong Hội đồng", width: 8 },
            ],
            rows: members.map(({ name, post, seat }, at) => [
              documentCount(at + 1),
              name,
              post,
              seatText[seat] ?? seat,
            ]),
          },
        ],
      },
    ],
  };
}
