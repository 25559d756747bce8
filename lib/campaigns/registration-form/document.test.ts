import { expect, test } from "vitest";
import { layOut } from "@/lib/documents/layout";
import type { Milestone } from "@/lib/plans";
import { someTerms } from "@/tests/factories/terms";
import { blankRegistration, type RegistrationPaper, registrationDocument, subjectOf } from "./document";

const title = "Phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025";
/** Sở Tài chính Kiên Giang, March 2022, as the form attached to its plan is to be filled in (seed 004). */
const kienGiang: RegistrationPaper = {
  unit: { name: "Phòng Quản lý ngân sách", parentName: "Sở Tài chính Kiên Giang" },
  place: "Kiên Giang",
  month: "2022-03",
  plan: {
    number: "64/KH-UBND",
    issuedOn: "2022-03-22",
    issuer: "UBND tỉnh",
    title: `${title} trên địa bàn tỉnh Kiên Giang`,
  },
  title,
  theme: "Tăng cường ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính",
  collectives: [
    {
      name: "Phòng Quản lý ngân sách",
      pledge: "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính giai đoạn 2021-2025.",
    },
  ],
  counts: [
    {
      count: 2,
      unitName: null,
      pledge: "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính hằng năm và giai đoạn 2021-2025.",
    },
  ],
  individuals: [],
  recipient: "Sở Nội vụ",
};
const textOf = (paper: RegistrationPaper) => {
  const { body, ...rest } = layOut(registrationDocument(paper));
  return {
    ...rest,
    body: body.map((block) =>
      block.kind === "paragraph" ? block.runs.map(({ text }) => text).join("") : block.kind,
    ),
  };
};

test("the form of seed 004 is printed part by part, without its slips", () => {
  const {
    parentIssuer,
    issuer,
    placeAndDate,
    typeName,
    title: heading,
    body,
    recipients,
    signatures,
    number,
  } = textOf(kienGiang);

  expect({ parentIssuer, issuer, number, typeName, heading, body, recipients }).toEqual({
    parentIssuer: ["SỞ TÀI CHÍNH KIÊN GIANG"],
    issuer: ["PHÒNG QUẢN LÝ NGÂN SÁCH"],
    number: null,
    typeName: "ĐĂNG KÝ",
    heading: "Thi đua thực hiện nhiệm vụ cải cách hành chính hằng năm và giai đoạn 2021-2025",
    body: [
      "Thực hiện Kế hoạch số 64/KH-UBND ngày 22/3/2022 của UBND tỉnh về phát động phong trào thi đua cải cách hành chính hằng năm và giai đoạn 2021-2025 trên địa bàn tỉnh Kiên Giang.",
      "Phòng Quản lý ngân sách đăng ký thi đua thực hiện nhiệm vụ cải cách hành chính hằng năm và giai đoạn 2021-2025 chủ đề “Tăng cường ứng dụng công nghệ thông tin trong giải quyết thủ tục hành chính”, cụ thể như sau:",
      "1. Tập thể: Phòng Quản lý ngân sách.",
      "Đăng ký thi đua: Hoàn thành xuất sắc nhiệm vụ cải cách hành chính giai đoạn 2021-2025.",
      "2. Cá nhân: <Không ghi tên cụ thể>",
      "Số lượng: 02",
      "Nội dung đăng ký: Hoàn thành xuất sắc nhiệm vụ cải cách hành chính hằng năm và giai đoạn 2021-2025.",
    ],
    recipients: ["- Sở Nội vụ;", "- Lưu: VT."],
  });
  expect(placeAndDate?.replace(/\s+/gu, " ")).toBe("Kiên Giang, ngày tháng 3 năm 2022");
  expect(signatures).toEqual([{ lines: ["LÃNH ĐẠO PHÒNG"], name: "" }]);
});

test("the form a plan prescribes says of a yearly limit in which year it begins", () => {
  const [first] = someTerms().milestones;
  const yearly = { ...(first as Milestone), act: "registration" as const, yearly: true, applies: true };
  const rule = { kind: "before" as const, day: "2025-03-30" };
  const terms = someTerms({
    period: { from: "2021-01-01", through: "2025-12-31" },
    milestones: [{ ...yearly, rounds: ["annual"], rule, phrase: "trước ngày 30/3 hằng năm" }],
  });
  const printed = (issuedOn: string) => {
    const form = blankRegistration({ ...terms, header: { ...terms.header, issuedOn } });
    const { body, placeAndDate } = layOut(form as NonNullable<typeof form>);
    const last = body.at(-1);
    return [
      last?.kind === "paragraph" && last.runs.map(({ text }) => text).join(""),
      placeAndDate?.slice(-4),
    ];
  };
  expect(printed("2022-03-08")).toEqual([
    "Thời hạn đăng ký: trước ngày 30/3 hằng năm, lần đầu năm 2022.",
    "2022",
  ]);
  expect(printed("2022-04-08")).toEqual([
    "Thời hạn đăng ký: trước ngày 30/3 hằng năm, lần đầu năm 2023.",
    "2023",
  ]);
});

test.each([
  ["province", "Thực hiện Kế hoạch số 24/KH-UBND"],
  ["unit", "Thực hiện Kế hoạch số 64/KH-UBND"],
] as const)("the form of a plan of the %s begins: %s", (scope, words) => {
  const { header } = someTerms();
  const higher = { id: "t", relation: "thuc_hien" as const, number: "64/KH-UBND", issuedOn: null };
  const form = blankRegistration(
    someTerms({
      scope,
      header: { ...header, number: "24/KH-UBND" },
      references: [{ ...higher, issuer: "UBND tỉnh", title: "Cải cách hành chính" }],
    }),
  );
  const [first] = layOut(form as NonNullable<typeof form>).body;
  expect(first?.kind === "paragraph" && first.runs.map(({ text }) => text).join("")).toContain(words);
});

test("named people stand in a list, and what is not registered says so", () => {
  const paper = {
    ...kienGiang,
    collectives: [],
    counts: [],
    individuals: [
      { name: "Lê Thị B", post: "Chuyên viên", unitName: null, pledge: "Hoàn thành tốt nhiệm vụ" },
    ],
  };

  expect(textOf(paper).body.slice(2)).toEqual([
    "1. Tập thể: Không đăng ký.",
    "2. Cá nhân: Theo danh sách sau.",
    "table",
  ]);
});

test.each([
  [title, "cải cách hành chính hằng năm và giai đoạn 2021-2025"],
  ["Kế hoạch phát động phong trào thi đua cải cách hành chính năm 2026", "cải cách hành chính năm 2026"],
  ["Kế hoạch Đẩy mạnh cải cách hành chính", "đẩy mạnh cải cách hành chính"],
])("the subject of “%s” is “%s”", (of, subject) => {
  expect(subjectOf(of)).toBe(subject);
});
