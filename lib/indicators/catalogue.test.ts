import { expect, test } from "vitest";
import { indicatorCatalogue } from "./catalogue";

test("the catalogue holds K01 to K22, each once", () => {
  const codes = Array.from({ length: 22 }, (_, index) => `K${String(index + 1).padStart(2, "0")}`);
  expect(indicatorCatalogue("partly-fully").map((entry) => entry.code)).toEqual(codes);
});

test("a plan keeps the words of its time: levels 3 and 4, or partly and fully online", () => {
  const nameOf = (vocabulary: "levels-3-4" | "partly-fully") =>
    indicatorCatalogue(vocabulary).find((entry) => entry.code === "K03")?.name;
  expect([nameOf("levels-3-4"), nameOf("partly-fully")]).toEqual([
    "Tỷ lệ thủ tục hành chính được xử lý trực tuyến mức độ 4",
    "Tỷ lệ thủ tục hành chính được xử lý trực tuyến toàn trình",
  ]);
});

test("procedures and dossiers stay different bases, and every rate names both its parts", () => {
  const rates = indicatorCatalogue("levels-3-4").filter((entry) => entry.kind === "ratio");
  expect(rates.every((entry) => entry.numerator && entry.denominator && entry.unit === "%")).toBe(true);
  const thing = (code: string) => rates.find((entry) => entry.code === code)?.countedThing;
  expect([thing("K02"), thing("K08")]).toEqual(["thủ tục", "hồ sơ"]);
});
