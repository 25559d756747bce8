import { read } from "@/lib/database";
import { giveJudgement, recogniseRun, startRun } from "@/lib/evaluation/commands";
import { carryOutRun } from "@/lib/evaluation/judging/commands";
import { answerReview, fileReview } from "@/lib/evaluation/requests/commands";
import type { VerdictFilter } from "@/lib/evaluation/schema";
import { findExplanation, listVerdicts } from "@/lib/evaluation/verdicts/queries";
import { clausesOf } from "@/lib/scoring";
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
  await askAgain(world, official);
}

/** A unit asks about a clause it has not met, and is answered before the council meets. */
async function askAgain(world: World, runId: string) {
  const officer = world.officer("STC");
  const verdicts = (await findExplanation(officer, runId, officer.unitId))?.verdicts ?? [];
  const lines = verdicts.flatMap(({ tierId, explanation }) =>
    clausesOf(explanation).map(({ conditionId, outcome }) => ({ tierId, conditionId, outcome })),
  );
  const line = lines.find(({ outcome }) => outcome !== "met") ?? lines[0];
  if (!line) return;
  const { tierId, conditionId } = line;
  const content =
    "Đề nghị xem lại điều kiện này: đơn vị đã nộp tài liệu kiểm chứng trước ngày chốt số liệu (nội dung minh họa).";
  const asked = { runId, tierId, conditionId, subjectId: officer.unitId, content };
  const filed = await fileReview(officer, asked, world.at(world.day(1, "03-18"), "09:15"));
  const answer =
    "Đã đối chiếu tài liệu: kết quả ghi đúng tài liệu tại thời điểm chốt số liệu (nội dung minh họa).";
  await answerReview(
    world.actor("planner"),
    { ...filed, outcome: "KEPT", answer },
    world.at(world.day(1, "03-20"), "14:00"),
  );
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
