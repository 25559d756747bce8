import { describe, expect, test } from "vitest";
import { noHolidays } from "@/lib/calendar";
import type { Milestone } from "@/lib/plans";
import { invitedUnits, type RoundTimes, roundWindow } from "./rules";

const milestone = (given: Partial<Milestone>): Milestone => ({
  id: "m",
  act: "registration",
  label: "Đăng ký",
  rounds: ["annual"],
  rule: { kind: "through", day: "2026-03-30" },
  phrase: "đến hết ngày 30/3/2026",
  applies: true,
  note: null,
  clauseId: "II.3",
  ...given,
});
const round = (...milestones: Milestone[]): RoundTimes => ({
  kind: "annual",
  startsOn: "2026-01-01",
  openedAt: new Date("2025-12-22T02:00:00Z"),
  terms: { milestones, clauses: [{ id: "II.3", label: "Mục II.3", heading: "", text: "" }] },
});
const nothing = { events: {}, holidays: noHolidays };

describe("roundWindow", () => {
  test("registration opens with the round and lasts through the day the plan names", () => {
    expect(roundWindow(round(milestone({})), "registration", nothing)).toMatchObject({
      opensAt: new Date("2025-12-22T02:00:00Z"),
      closesAt: new Date("2026-03-30T17:00:00Z"),
      clauseLabel: "Mục II.3",
      reason: null,
    });
  });

  test("“trước ngày” ends the evening before", () => {
    const before = milestone({ rule: { kind: "before", day: "2026-03-30" } });
    expect(roundWindow(round(before), "registration", nothing).closesAt).toEqual(
      new Date("2026-03-29T17:00:00Z"),
    );
  });

  test("what is wanted every year falls in the year of the round", () => {
    const yearly = milestone({ yearly: true, rule: { kind: "before", day: "2024-11-30" } });
    expect(roundWindow(round(yearly), "registration", nothing).closesAt).toEqual(
      new Date("2026-11-29T17:00:00Z"),
    );
    const after = milestone({ yearly: true, yearOffset: 1, rule: { kind: "through", day: "2025-01-15" } });
    expect(roundWindow(round(after), "registration", nothing).closesAt).toEqual(
      new Date("2027-01-15T17:00:00Z"),
    );
  });

  test("what follows an event has no window before it and opens on its day", () => {
    const dossier = milestone({
      act: "dossier",
      rule: { kind: "after-event", event: "recognition", days: 15, counting: "calendar" },
    });
    expect(roundWindow(round(dossier), "dossier", nothing)).toMatchObject({
      opensAt: null,
      closesAt: null,
      reason: "event-not-recorded",
    });
    const known = { events: { recognition: "2027-03-10" }, holidays: noHolidays };
    expect(roundWindow(round(dossier), "dossier", known)).toMatchObject({
      opensAt: new Date("2027-03-09T17:00:00Z"),
      closesAt: new Date("2027-03-25T17:00:00Z"),
    });
  });

  test("of several limits the last counts, and one set aside does not", () => {
    const later = milestone({ id: "later", rule: { kind: "through", day: "2026-04-30" } });
    const aside = milestone({ id: "aside", rule: { kind: "through", day: "2026-12-31" }, applies: false });
    expect(roundWindow(round(milestone({}), later, aside), "registration", nothing).closesAt).toEqual(
      new Date("2026-04-30T17:00:00Z"),
    );
  });

  test("a plan without a limit leaves the act open, and says so", () => {
    expect(roundWindow(round(), "registration", nothing)).toMatchObject({
      closesAt: null,
      reason: "no-limit",
    });
    const ofStage = milestone({ rounds: ["stage"] });
    expect(roundWindow(round(ofStage), "registration", nothing).reason).toBe("no-limit");
  });
});

describe("invitedUnits", () => {
  const units = [
    { unitId: "ubnd", kind: "PROVINCE_COMMITTEE", path: "/ubnd/" },
    { unitId: "stc", kind: "DEPARTMENT", path: "/ubnd/stc/" },
    { unitId: "stc-ns", kind: "DIVISION", path: "/ubnd/stc/stc-ns/" },
    { unitId: "xa", kind: "COMMUNE", path: "/ubnd/xa/" },
  ];
  const invited = (scope: "province" | "unit", unitKinds: string[], owner: string) =>
    invitedUnits(
      units,
      { scope, audiences: [{ id: "a", kind: "collective", description: "…", unitKinds }] },
      owner,
    ).map(({ unitId }) => unitId);

  test.each([
    ["province", [], "ubnd", ["stc", "xa"]],
    ["province", ["COMMUNE"], "ubnd", ["xa"]],
    ["province", ["DIVISION"], "ubnd", ["stc-ns"]],
    ["unit", [], "stc", ["stc-ns"]],
    ["unit", ["COMMUNE"], "stc", []],
  ] as const)("scope %s, kinds %j of %s: %j", (scope, kinds, owner, expected) => {
    expect(invited(scope, [...kinds], owner)).toEqual(expected);
  });
});
