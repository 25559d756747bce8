import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { answer } from "@/lib/api/answer";
import { anAuditor, aPlanner, aToken } from "@/tests/factories";

const source = readFileSync(new URL("../fixtures/sources/binh-dinh-24.txt", import.meta.url));
let author: string;
let auditor: string;
beforeAll(async () => {
  author = await aToken(await aPlanner());
  auditor = await aToken(await anAuditor());
});

async function post(path: string, body: FormData | object, token = author) {
  const isForm = body instanceof FormData;
  const headers = new Headers({ authorization: `Bearer ${token}` });
  if (!isForm) headers.set("content-type", "application/json");
  const request = new Request(`http://cong.test/api/v1${path}`, {
    method: "POST",
    headers,
    body: isForm ? body : JSON.stringify(body),
  });
  const response = await answer(request, path);
  return { status: response.status, body: await response.json() };
}
function fileOf(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const form = new FormData();
  form.set("file", new File([bytes], name));
  return form;
}

test("a text and the same text as a file are read alike", async () => {
  const read = await post("/plan-readings", { text: source.toString("utf8") });
  expect(read).toMatchObject({ status: 200, body: { documentNumber: { value: "24/KH-UBND" } } });
  const { status, body } = await post("/plan-readings/files", fileOf(new Uint8Array(source), "ke-hoach.txt"));
  expect(status).toBe(200);
  const { text, ...reading } = body;
  expect(text.slice(reading.documentNumber.start, reading.documentNumber.end)).toBe("24/KH-UBND");
});

test("what cannot be read is refused in a sentence, and a role that writes no plans is told so", async () => {
  const oldWord = fileOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), "cu.doc");
  const refused = await post("/plan-readings/files", oldWord);
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.body)).toContain("Mở bằng Word rồi lưu thành .docx");
  const renamed = await post("/plan-readings/files", fileOf(new Uint8Array(source), "ke-hoach.xlsx"));
  expect(renamed).toMatchObject({
    status: 422,
    body: {
      detail:
        "“ke-hoach.xlsx”: Tên và nội dung tệp không phải của văn bản .txt, .docx hoặc .pdf. Chọn lại tệp.",
    },
  });
  const long = fileOf(new TextEncoder().encode("a".repeat(200_001)), "dai.txt");
  expect((await post("/plan-readings/files", long)).body.detail).toContain("quá dài");
  expect((await post("/plan-readings", { text: "" })).status).toBe(422);
  expect((await post("/plan-readings", { text: "a".repeat(200_001) })).status).toBe(422);
  expect((await post("/plan-readings", { text: "Kế hoạch" }, auditor)).status).toBe(403);
});
