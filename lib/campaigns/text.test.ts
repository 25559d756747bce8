import { expect, test } from "vitest";
import { appliesWhenText } from "./text";

test.each([
  [undefined, null],
  [{}, null],
  [{ attribute: "SUBJECT_TO_DDCI" }, "Chỉ áp dụng với đơn vị thuộc diện đánh giá DDCI"],
  [
    { unitKinds: ["DEPARTMENT", "COMMUNE"] },
    "Chỉ áp dụng với đơn vị Sở, ban, ngành; UBND xã, phường, đặc khu",
  ],
])("whom a clause speaks about: %j", (when, said) => {
  expect(appliesWhenText(when)).toBe(said);
});
