import { expect, test } from "vitest";
import { type CertificateBatch, renderCertificates } from "@/lib/documents";
import { readPdf } from "@/tests/fixtures/documents/read-pdf";
import { usualLayout } from "./rules";

const batch = (mode: CertificateBatch["mode"], count = 1): CertificateBatch => ({
  title: "Bằng khen theo Quyết định số 515/QĐ-UBND",
  mode,
  giver: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN HÀ",
  awardName: "Bằng khen",
  layout: usualLayout,
  sheets: Array.from({ length: count }, (_, at) => ({
    name: "NGUYỄN THỊ MINH HÀ",
    detail: "Phó Trưởng phòng, Văn phòng Ủy ban nhân dân tỉnh",
    merit: "Đã có thành tích xuất sắc trong phong trào thi đua",
    decision: "Quyết định số 515/QĐ-UBND ngày 03 tháng 4 năm 2026",
    goldenBook: `Số vào sổ vàng: ${at + 1}/2026`,
    placeDate: "Sơn Hà, ngày 03 tháng 4 năm 2026",
    signer: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    signerName: "Lê Thị Thanh Vân",
    qr: "https://thidua.example/xac-nhan/ABCDEFGHJKMNPQRSTUVW",
  })),
});
const read = async (given: CertificateBatch) => readPdf(await renderCertificates(given));

test("a whole certificate has its heading, its fields and a page of its own", async () => {
  const { pages, isTagged } = await read(batch("full", 3));
  expect(isTagged).toBe(true);
  expect(pages).toHaveLength(3);
  for (const words of [
    "BẰNG KHEN",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN HÀ",
    "NGUYỄN THỊ MINH HÀ",
    "Số vào sổ vàng: 2/2026",
    "Lê Thị Thanh Vân",
  ])
    expect(pages[1]?.text).toContain(words);
});

test("on printed sheets only the fields are set, and the test sheet adds a ruler", async () => {
  const [overprint] = (await read(batch("overprint"))).pages;
  expect(overprint?.text).toContain("NGUYỄN THỊ MINH HÀ");
  expect(overprint?.text).not.toContain("BẰNG KHEN");
  const [trial] = (await read(batch("test"))).pages;
  expect(trial?.text).toContain("290");
});
