import { sentences, type TextKind } from "./campaign-kinds";
import {
  closes,
  contest,
  decision,
  evident,
  guidance,
  guided,
  launch,
  launchesNothing,
  lawSays,
  opensWithGround,
  reachedAlready,
  regulation,
  report,
  workPlan,
} from "./campaign-words";
import type { Identity } from "./identity";
import { looksBackAt } from "./looking-back";
import type { Scalar } from "./reading";
import { type Source, scalar } from "./source";
import { firstIn, has, re } from "./text";

type Place = { from: number; to: number; weight: number };

/** Tells a campaign from the documents that only speak of one; the phrase that decided is quoted. */
export function kindOf(
  source: Source,
  identity: Identity,
  title: Scalar | null,
): { kind: TextKind; reason: Scalar } {
  const { plain, blocks } = source;
  const { heading, act } = identity;
  const answer = (kind: TextKind, from: number, to: number, confidence: number) => ({
    kind,
    reason: scalar(source, sentences[kind], from, to, confidence),
  });
  const places: Place[] = [];
  const bodyBlocks = blocks.filter(({ zone }) => zone === "body");
  if (heading) {
    const after = blocks[heading.index + 1];
    places.push({ from: heading.block.from, to: heading.block.to, weight: 3 });
    if (after && heading.block.to - heading.block.from < 20)
      places.push({ from: after.from, to: after.to, weight: 3 });
  } else {
    // The lines above the sentence that launches it; what stands below is told later and weighs nothing here.
    const lines = bodyBlocks
      .slice(0, 4)
      .filter(
        ({ from, to }) =>
          to - from < 220 &&
          (!act || to <= act.clause.block.from) &&
          !has(re`^căn cứ `, plain.key.slice(from, to)),
      );
    for (const line of lines) places.push({ from: line.from, to: line.to, weight: 2 });
  }
  if (act && !heading) places.push({ from: act.clause.sentence.from, to: act.clause.sentence.to, weight: 2 });
  if (!heading && !act)
    for (const block of bodyBlocks
      .slice(0, 4)
      .filter(({ from, to }) => !has(opensWithGround, plain.key.slice(from, to).trimStart())))
      places.push({ from: block.from, to: Math.min(block.to, block.from + 500), weight: 1 });

  const headed = heading?.kind ?? "";
  if (heading && has(launchesNothing, headed))
    return answer("other", heading.block.from, heading.block.to, 0.9);
  if (headed === "hướng dẫn")
    for (const { from, to } of places) {
      const carriesOut = firstIn(plain.key, guided, from, to);
      if (carriesOut) return answer("campaign", carriesOut.start, carriesOut.end, 0.8);
    }
  // Above news of a closing stands "Đẩy mạnh thi đua …" all the same.
  if (!heading && act) {
    const { from, to } = act.clause.sentence;
    const closing = firstIn(plain.key, closes, from, to);
    const launched = firstIn(plain.key, launch, from, to);
    if (closing && !(launched && launched.start < closing.start))
      return answer("report", closing.start, closing.end, 0.8);
  }
  const opening = plain.key.slice(0, (bodyBlocks[0]?.to ?? 0) + 600);
  const looksBack = heading || identity.own ? null : looksBackAt(source, act?.subject != null);
  if (looksBack && !firstIn(opening, contest)) return answer("report", looksBack.start, looksBack.end, 0.6);
  if (!heading) {
    const ofLaw = firstIn(plain.key, lawSays, 0, bodyBlocks[1]?.to ?? 0);
    if (ofLaw) return answer("regulation", ofLaw.start, ofLaw.end, 0.8);
    const reached = act || identity.own ? null : firstIn(plain.key, reachedAlready, 0, 2000);
    if (reached) return answer("report", reached.start, reached.end, 0.7);
  }
  for (const place of places) {
    const key = plain.key.slice(place.from, place.to);
    const at = (pattern: RegExp) => firstIn(plain.key, pattern, place.from, place.to);
    const launched = at(launch);
    const isContest = at(contest);
    const campaignFirst = launched && (!isContest || launched.start <= isContest.start);
    if (isContest && !campaignFirst) return answer("contest", isContest.start, isContest.end, 0.9);
    const rule = at(regulation);
    if (rule && !(launched && /kế hoạch/u.test(key) && launched.start < rule.start))
      return answer("regulation", rule.start, rule.end, 0.9);
    const guide = at(guidance);
    const carriesOut = guide && headed !== "hướng dẫn" ? at(guided) : null;
    if (carriesOut) return answer("campaign", carriesOut.start, carriesOut.end, 0.8);
    if (
      guide &&
      (headed === "hướng dẫn" || (place.weight >= 2 && !(launched && launched.start < guide.start)))
    )
      return answer("guidance", guide.start, guide.end, 0.85);
    const reported = at(report);
    if (reported && (headed === "báo cáo" || !launched || reported.start < launched.start))
      return answer("report", reported.start, reported.end, 0.8);
    const given = at(decision);
    if (given && (!launched || given.start < launched.start))
      return answer("decision", given.start, given.end, 0.8);
    const work = at(workPlan);
    const isNamed = heading !== null || /^kế/u.test(plain.key.slice(work?.start ?? 0, work?.end));
    if (work && isNamed && (!launched || launched.start > work.start + 60))
      return answer("work-plan", work.start, work.end, 0.85);
    const isPlan = headed === "kế hoạch" && has(re`phong trào thi đua|đợt thi đua`, key);
    if (isPlan && !launched) return answer("campaign", place.from, place.to, 0.7);
    if (launched) return answer("campaign", launched.start, launched.end, 0.9);
  }
  if (headed === "công văn" && heading) return answer("guidance", heading.block.from, heading.block.to, 0.7);
  if (title && has(launch, title.value.toLowerCase())) {
    return { kind: "campaign", reason: { ...title, value: sentences.campaign, confidence: 0.7 } };
  }
  const anywhere = source.clauses
    .map(({ from, to }) => firstIn(plain.key, evident, from, to))
    .find((one) => one !== null);
  if (anywhere && !heading) return answer("campaign", anywhere.start, anywhere.end, 0.6);
  if (heading && headed === "kế hoạch") return answer("work-plan", heading.block.from, heading.block.to, 0.6);
  const first = bodyBlocks[0] ?? blocks[0];
  return answer("other", first?.from ?? 0, first?.to ?? 0, 0.6);
}
