/** Worked cases for votes and for awards already given, readable row by row (DOMAIN 1.5, 1.7, rules 27, 28, 32). */
import { expect, test } from "vitest";
import { isSameAward, repeatedAwards } from "@/lib/commendations/nominations/rules";
import { recusalReason } from "@/lib/commendations/sessions/recusals/rules";
import { baseOf, passes, type VoteBase } from "@/lib/commendations/sessions/votes/rules";

/** `9 thành viên, tránh 1, đồng ý 7, không 1, khác 0`. */
const vote = (written: string, base: VoteBase, threshold: string) => {
  const [members = 0, recused = 0, agree = 0, disagree = 0, other = 0] = (written.match(/\d+/gu) ?? []).map(
    Number,
  );
  return { members, recused, agree, disagree, other, base, threshold };
};
test.each<[number, string, VoteBase, string, number, boolean]>([
  [1, "9 thành viên, tránh 0, đồng ý 8, không 1, khác 0", "all-members", "80", 9, true],
  [2, "9 thành viên, tránh 0, đồng ý 7, không 2, khác 0", "all-members", "80", 9, false],
  [3, "9 thành viên, tránh 0, đồng ý 7, không 0, khác 0", "all-members", "80", 9, false],
  [4, "9 thành viên, tránh 0, đồng ý 7, không 0, khác 0", "present", "80", 7, true],
  [5, "9 thành viên, tránh 1, đồng ý 7, không 1, khác 0", "all-members", "80", 8, true],
  [6, "9 thành viên, tránh 2, đồng ý 6, không 1, khác 0", "all-members", "90", 7, false],
  [7, "10 thành viên, tránh 0, đồng ý 9, không 1, khác 0", "all-members", "90", 10, true],
  [8, "11 thành viên, tránh 0, đồng ý 9, không 1, khác 1", "all-members", "90", 11, false],
  [9, "9 thành viên, tránh 0, đồng ý 6, không 3, khác 0", "all-members", "2/3", 9, true],
  [10, "9 thành viên, tránh 0, đồng ý 6, không 3, khác 0", "all-members", "66.667", 9, false],
  [11, "9 thành viên, tránh 9, đồng ý 0, không 0, khác 0", "all-members", "80", 0, false],
  [12, "9 thành viên, tránh 0, đồng ý 0, không 0, khác 0", "present", "80", 0, false],
])("vote %i: %s, base %s, threshold %s", (_, written, base, threshold, counted, passed) => {
  const facts = vote(written, base, threshold);
  expect([baseOf(facts), passes(facts)]).toEqual([counted, passed]);
});

const award = (
  unitId: string | null,
  personId: string | null,
  from: string,
  through: string,
  roundId = "r2025",
) => ({
  unitId,
  unitName: "",
  heirs: [],
  personId,
  nominationId: null,
  roundId,
  tierId: "bk",
  awardCode: "DIPLOMA_OF_MERIT",
  period: { from, through },
  decision: "315/QĐ-UBND",
  signedOn: "2026-04-03",
  roundTitle: "Năm 2025",
  money: "0",
});
const now = (unitId: string, personId: string | null, from: string, through: string, roundId = "r2026") => ({
  unitId,
  personId,
  roundId,
  tierId: "bk",
  period: { from, through },
  again: null,
});
test.each([
  [
    1,
    "năm trước và năm nay không trùng",
    award("so-a", null, "2025-01-01", "2025-12-31"),
    now("so-a", null, "2026-01-01", "2026-12-31"),
    "không",
  ],
  [
    2,
    "khen năm rồi khen giai đoạn chứa năm đó",
    award("so-a", null, "2025-01-01", "2025-12-31"),
    now("so-a", null, "2021-01-01", "2025-12-31"),
    "trùng",
  ],
  [
    3,
    "trùng đúng một ngày",
    award("so-a", null, "2025-01-01", "2026-01-01"),
    now("so-a", null, "2026-01-01", "2026-12-31"),
    "trùng",
  ],
  [
    4,
    "đơn vị được khen, người của đơn vị không trùng",
    award("so-a", null, "2026-01-01", "2026-12-31"),
    now("so-a", "ong-b", "2026-01-01", "2026-12-31"),
    "không",
  ],
  [
    5,
    "cùng người ở đơn vị khác vẫn là một người",
    award("so-a", "ong-b", "2026-01-01", "2026-06-30"),
    now("so-c", "ong-b", "2026-01-01", "2026-12-31"),
    "trùng",
  ],
  [
    6,
    "người khác cùng đơn vị",
    award("so-a", "ong-b", "2026-01-01", "2026-12-31"),
    now("so-a", "ba-d", "2026-01-01", "2026-12-31"),
    "không",
  ],
  [
    7,
    "đúng hình thức, đúng đợt: không được lặp dù có giải trình",
    award("so-a", null, "2026-01-01", "2026-12-31", "r2026"),
    now("so-a", null, "2026-01-01", "2026-12-31"),
    "lặp",
  ],
])("award %i: %s", (_, __, earlier, one, expected) => {
  const repeats = repeatedAwards(one, [earlier]);
  const answer =
    repeats.length === 0 ? "không" : repeats.some((found) => isSameAward(one, found)) ? "lặp" : "trùng";
  expect(answer).toBe(expected);
});

const at = (unitId: string, path: string, isCommittee = false) => ({ unitId, path, isCommittee });
test.each([
  [
    1,
    "hồ sơ của chính mình",
    { personId: "ong-b", places: [] },
    { personId: "ong-b", unitId: "x", path: "/x/" },
    "own-case",
  ],
  [
    2,
    "đơn vị mình",
    { personId: null, places: [at("a", "/t/a/")] },
    { personId: null, unitId: "a", path: "/t/a/" },
    "own-unit",
  ],
  [
    3,
    "đơn vị trực thuộc đơn vị mình",
    { personId: null, places: [at("a", "/t/a/")] },
    { personId: null, unitId: "p", path: "/t/a/p/" },
    "related-unit",
  ],
  [
    4,
    "đơn vị cấp trên của mình",
    { personId: null, places: [at("p", "/t/a/p/")] },
    { personId: null, unitId: "a", path: "/t/a/" },
    "related-unit",
  ],
  [
    5,
    "lãnh đạo UBND tỉnh không vì thế mà tránh mọi đơn vị",
    { personId: null, places: [at("t", "/t/", true)] },
    { personId: null, unitId: "a", path: "/t/a/" },
    null,
  ],
  [
    6,
    "đơn vị khác",
    { personId: null, places: [at("b", "/t/b/")] },
    { personId: null, unitId: "a", path: "/t/a/" },
    null,
  ],
])("recusal %i: %s", (_, __, member, one, reason) => {
  expect(recusalReason(member, one)).toBe(reason);
});
