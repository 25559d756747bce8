import { type Candidate, listCandidates } from "@/lib/commendations/nominations/candidates/queries";
import { addNomination, proposeFromRun } from "@/lib/commendations/nominations/commands";
import { dropNomination } from "@/lib/commendations/nominations/decisions/commands";
import { listNominations, type NominationItem } from "@/lib/commendations/nominations/queries";
import { publishResults } from "@/lib/commendations/results/commands";
import { read } from "@/lib/database";
import { fileReview } from "@/lib/evaluation/requests/commands";
import { findExplanation } from "@/lib/evaluation/verdicts/queries";
import { Refusal } from "@/lib/refusal";
import { clausesOf } from "@/lib/scoring";
import type { World } from "../../world";

export type JudgedRound = { id: string; campaignId: string; title: string };

/** The round of the complete year, whose run has been recognised. */
export function findJudgedRound(world: World): Promise<JudgedRound> {
  return read(world.actor("planner"), (tx) =>
    tx.round.findFirstOrThrow({
      where: { kind: "ANNUAL", year: world.year, campaign: { parentId: null } },
      select: { id: true, campaignId: true, title: true },
    }),
  );
}

/** A day before today at an hour, never earlier than the spring in which everything began. */
export const daysAgo = (world: World, days: number, time: string) =>
  world.at(
    new Date(world.now.getTime() - days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10),
    time,
  );

/** The list from the run, one case more and one person less, each with its reason; then the results are public. */
export async function nominate(world: World, round: JudgedRound) {
  const planner = world.actor("planner");
  const now = world.at(world.day(1, "03-18"), "09:00");
  await proposeFromRun(planner, { roundId: round.id }, now);
  const cut = (await candidates(world, round, "bk-tap-the")).find(({ quotaReason }) => quotaReason === "cut");
  if (cut)
    await addNomination(
      planner,
      {
        verdictId: cut.id,
        reason: "Có mô hình một cửa số được ba đơn vị khác áp dụng trong năm (số liệu minh họa).",
        justification: "",
      },
      now,
    );
  await addPerson(world, round, now);
  const people = await listed(world, round, "INDIVIDUAL");
  const left = people.filter(({ byVerdict }) => byVerdict).at(-1);
  if (left)
    await dropNomination(
      planner,
      {
        id: left.id,
        version: left.version,
        reason: "Cá nhân xin rút để tập thể đơn vị được xét (số liệu minh họa).",
      },
      now,
    );
  await publishResults(
    world.actor("planningHead"),
    { roundId: round.id },
    world.at(world.day(1, "03-20"), "16:25"),
  );
}

const candidates = async (world: World, { id }: JudgedRound, tier: string) =>
  (await listCandidates(world.actor("planner"), id, { tier, limit: 100 })).items;

/** Somebody whose unit fell short, put forward by people; heads of such units may not be. */
async function addPerson(world: World, round: JudgedRound, now: Date) {
  for (const verdict of await candidates(world, round, "bk-ca-nhan")) {
    if (verdict.outcome !== "NOT_MET") continue;
    const addition = {
      verdictId: verdict.id,
      reason: "Trực tiếp xây dựng phần mềm theo dõi hồ sơ dùng chung toàn tỉnh (số liệu minh họa).",
      justification: "",
    };
    try {
      await addNomination(world.actor("planner"), addition, now);
      await askAbout(world, verdict);
      return;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** The unit asks for the clause that failed to be looked at again; nobody has answered yet, so the line waits. */
async function askAbout(world: World, { runId, tierId, unitId, personId, firstObstacle }: Candidate) {
  const unit = await read(world.actor("planner"), (tx) =>
    tx.orgUnit.findUniqueOrThrow({ where: { id: unitId }, select: { code: true } }),
  );
  const officer = world.officer(unit.code);
  const subjectId = personId ?? unitId;
  const found = await findExplanation(officer, runId, subjectId);
  const tree = found?.verdicts.find((one) => one.tierId === tierId)?.explanation;
  const lines = tree ? clausesOf(tree) : [];
  const line = lines.find(({ conditionId }) => conditionId === firstObstacle) ?? lines[0];
  if (!line) return;
  await fileReview(
    officer,
    {
      runId,
      tierId,
      subjectId,
      conditionId: line.conditionId,
      content:
        "Đề nghị xem lại điều kiện này: số liệu quý IV của đơn vị đã được đính chính bằng công văn (nội dung minh họa).",
    },
    world.at(world.day(1, "03-19"), "10:20"),
  );
}

/** What stands on the list as proposed, of one kind. */
export async function listed(
  world: World,
  { id }: JudgedRound,
  kind: NominationItem["subjectKind"],
): Promise<NominationItem[]> {
  const filter = { status: "PROPOSED" as const, limit: 100 };
  const { items } = await listNominations(world.actor("planner"), id, filter);
  return items.filter(({ subjectKind }) => subjectKind === kind);
}
