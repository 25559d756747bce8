import { expect, test } from "vitest";
import { type PackPaper, packDocument } from "./document";

const structure = { collectives: 1, individuals: 3, leaders: 1, directWorkers: 2, others: 0, repeats: 1 };
const one: PackPaper["cases"][number] = {
  subjectKind: "INDIVIDUAL",
  subjectName: "Lý Thị Hồng Hương",
  unitName: "Công an tỉnh",
  post: "Chuyên viên",
  tierName: "Bằng khen đối với cá nhân",
  blockName: "Khối cơ quan trung ương",
  byVerdict: false,
  reason: "Có sáng kiến được nhân rộng.",
  justification: "",
  reconsiderReason: null,
  dossierException: "",
  outcome: "NOT_MET",
  provisional: false,
  conditionsMet: 3,
  conditionsTotal: 4,
  rank: null,
  clauses: [{ asked: "SIPAS từ 90% trở lên", value: "89,95%", answer: "not-met" }],
  keptOut: [{ name: "Cao Khánh Lan", reason: "Đơn vị của thành viên" }],
};
const paper: PackPaper = {
  code: "HD-2027-01",
  title: "Phiên họp xét khen thưởng năm 2026",
  committee: "Ủy ban nhân dân tỉnh Sơn Hà",
  heldOn: "2027-04-12",
  place: "Phòng họp số 2",
  ballotKind: "SECRET",
  threshold: "80",
  base: "all-members",
  ruleSource: "Quy chế Hội đồng",
  awardName: "Bằng khen",
  campaignTitle: "Phong trào thi đua cải cách hành chính",
  roundTitle: "Năm 2026",
  council: { name: "Hội đồng Thi đua - Khen thưởng tỉnh", document: "Quyết định số 17/QĐ-UBND" },
  members: [{ name: "Trần Quốc Hùng", post: "Chủ tịch UBND tỉnh", seat: "chair" }],
  cases: [one],
  fairness: {
    machine: structure,
    listed: { ...structure, repeats: 2 },
    blocks: [
      { name: "Khối các sở", met: 5, collectives: 1, individuals: 3, shareOfList: 100, shareOfMet: 50 },
    ],
    quotas: [{ tierName: "Bằng khen", blockName: "Khối các sở", count: 4, limit: 3 }],
  },
};

test("a meeting pack holds agenda, rule, who is kept out, fairness figures, remarks, and each case with its clauses", () => {
  const { body, appendices = [] } = packDocument(paper);
  const text = JSON.stringify(body);
  for (const said of [
    "Bỏ phiếu kín từng trường hợp",
    "Theo Quy chế Hội đồng",
    "Cao Khánh Lan: Lý Thị Hồng Hương (đơn vị của thành viên).",
    '["Cá nhân giữ chức vụ lãnh đạo, quản lý","01 (33%)","01 (33%)"]',
    "Bằng khen, Khối các sở: 04/03 suất, vượt 01.",
    "do người đưa vào danh sách: Có sáng kiến được nhân rộng",
  ])
    expect(text).toContain(said);
  expect(appendices.map(({ title }) => title)).toEqual([
    "THÀNH VIÊN DỰ HỌP",
    "DANH SÁCH TRƯỜNG HỢP",
    "KẾT QUẢ XÉT TỪNG TRƯỜNG HỢP",
  ]);
  expect(JSON.stringify(appendices[2])).toContain('["SIPAS từ 90% trở lên","89,95%","Chưa đạt"]');
});

test("a clause without a number is not called missing, nor is a place nobody has", () => {
  const clauses = [
    { asked: "Đăng ký thi đua", value: null, answer: "met" as const },
    { asked: "DDCI từ loại Tốt", value: null, answer: "missing-data" as const },
  ];
  const text = JSON.stringify(packDocument({ ...paper, cases: [{ ...one, clauses }] }).appendices);
  expect(text).toContain('["Đăng ký thi đua","Không tính bằng số","Đạt"]');
  expect(text).toContain('["DDCI từ loại Tốt","Chưa có","Thiếu dữ liệu"]');
  expect(text).toContain('"Không xếp hạng"');
});
