import { expect, test } from "vitest";
import { issueFacts } from "./schema";

const named = { documentNumber: "24/KH-UBND", issuedOn: "2026-03-05" };
test.each([
  [named, []],
  [{}, ["documentNumber", "issuedOn"]],
  [{ ...named, documentNumber: "" }, ["documentNumber"]],
  [{ ...named, issuedOn: "" }, ["issuedOn"]],
  // A paper of the past is put on record as it is: without number and date, or with a date alone.
  [{ isOldPaper: true }, []],
  [{ isOldPaper: true, issuedOn: "2022-03-22" }, []],
  [{ isOldPaper: true, documentNumber: "64/KH-UBND" }, ["issuedOn"]],
])("issuing %j asks for %j", (facts, asked) => {
  const { error } = issueFacts.safeParse(facts);
  expect(error?.issues.map(({ path }) => path[0]) ?? []).toEqual(asked);
});
