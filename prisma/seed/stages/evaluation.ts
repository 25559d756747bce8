import { read } from "@/lib/database";
import { giveJudgement, recogniseRun, startRun } from "@/lib/evaluation/commands";
import { carryOutRun } from "@/lib/evaluation/judging/commands";
import type { VerdictFilter } from "@/lib/evaluation/schema";
import { listVerdicts } from "@/lib/evaluation/verdicts/queries";
import type { World } from "../world";

/** The complete year: a trial, the office's word on clauses without a number, the official run, its recognition. */
export async function seedEvaluation(world: World) {
  const planner = world.actor("planner");
  const round = await read(planner, (tx) =>
    tx.round.findFirstOrThrow({
      where: { kind: "ANNUAL", year: world.year, campaign: { parentId: null } },
      select: { id: true },
    }),
  );
  const day = world.day(1, "03-16");
  const trial = await run(world, round.id, "TRIAL", world.at(day, "08:00"));
  await judge(world, round.id, trial, world.at(day, "10:00"));
  const official = await run(world, round.id, "OFFICIAL", world.at(day, "14:00"));
  await recogniseRun(world.actor("planningHead"), { id: official, version: 2 }, world.at(day, "16:30"));
}

async function run(world: World, roundId: string, kind: "TRIAL" | "OFFICIAL", now: Date) {
  const planner = world.actor("planner");
  const { id } = await startRun(planner, { roundId, kind }, now);
  await carryOutRun(planner, id, () => now);
  return id;
}

/** Answers most open clauses; a few stay open, for the council to see how that looks. */
async function judge(world: World, roundId: string, runId: string, now: Date) {
  const planner = world.actor("planner2");
  const open = async (tier: string, outcome: NonNullable<VerdictFilter["outcome"]>) =>
    (await listVerdicts(planner, runId, { tier, outcome, limit: 100 })).items;
  const clauses = [
    {
      tierId: "bk-tap-the",
      conditionId: "tt-mo-hinh",
      said: "Có mô hình được áp dụng, có biên bản kiểm tra kèm theo (số liệu minh họa).",
    },
    {
      tierId: "bk-ca-nhan",
      conditionId: "cn-tieu-bieu",
      said: "Có sáng kiến được công nhận, đơn vị nhận xét hoàn thành xuất sắc (số liệu minh họa).",
    },
  ];
  for (const { tierId, conditionId, said } of clauses) {
    const subjects = (
      await Promise.all(
        (["NEEDS_JUDGEMENT", "MISSING_DATA"] as const).map((outcome) => open(tierId, outcome)),
      )
    ).flat();
    for (const [index, subject] of subjects.entries()) {
      if (index % 9 === 8) continue;
      const outcome = index % 7 === 6 ? "NOT_MET" : "MET";
      const reason =
        outcome === "MET" ? said : "Báo cáo chưa nêu được mô hình hoặc kết quả cụ thể (số liệu minh họa).";
      await giveJudgement(
        planner,
        {
          roundId,
          tierId,
          conditionId,
          subjectKind: subject.subjectKind,
          subjectId: subject.personId ?? subject.unitId,
          outcome,
          reason,
        },
        now,
      );
    }
  }
}
