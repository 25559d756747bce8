import type { Identity } from "./identity";
import type { Scalar } from "./reading";
import { type Source, scalar } from "./source";
import { firstIn, has, re } from "./text";

/** What the text is about; only a campaign becomes a plan of this portal. */
export type TextKind =
  | "campaign"
  | "work-plan"
  | "contest"
  | "regulation"
  | "guidance"
  | "report"
  | "decision"
  | "other";

const sentences: Record<TextKind, string> = {
  campaign: "Văn bản phát động hoặc tổ chức một phong trào thi đua.",
  "work-plan": "Đây là kế hoạch công tác, không phát động phong trào thi đua.",
  contest: "Đây là văn bản về một hội thi, cuộc thi, không phải phong trào thi đua.",
  regulation: "Đây là quy chế, quy định về thi đua, khen thưởng, không phải kế hoạch của một phong trào.",
  guidance: "Đây là văn bản hướng dẫn, không phát động phong trào thi đua.",
  report: "Đây là báo cáo, tin về kết quả, không phát động phong trào thi đua.",
  decision: "Đây là quyết định hoặc tin khen thưởng, không phát động phong trào thi đua.",
  other: "Không thấy câu nào phát động hoặc tổ chức phong trào thi đua.",
};

const launch = re`(?:phát động|tổ chức|triển khai|thực hiện|hưởng ứng|kế hoạch|đẩy mạnh|về)(?: (?:thực hiện|phát động|hưởng ứng|triển khai|tổ chức|sâu rộng|mạnh mẽ|rộng khắp|sôi nổi|đồng loạt|lễ|và|các|đợt|tốt|có hiệu quả|việc|kế hoạch|tiếp tục|,))* (?:các )?"?(?:phong trào (?:thi đua|"|chuyên đề|yêu nước)|đợt thi đua|chuyên đề thi đua|thi đua|phong trào)|^[^a-zđ]{0,4}phong trào thi đua|kế hoạch (?:phong trào )?thi đua|mô hình "?dân vận khéo`;
/** What only the report of a campaign says, though no sentence of it launches one. */
const evident = re`phong trào thi đua (?:được )?(?:thực hiện|triển khai|phát động) (?:từ|đến|trong thời gian)|nội dung, chỉ tiêu (?:của )?phong trào thi đua|lễ phát động (?:phong trào )?thi đua`;
const contest = re`(?:hội thi|cuộc thi|thể lệ|hội thao|liên hoan|giải báo chí|giải thưởng|sân chơi|đường lên đỉnh|bài dự thi|thí sinh|thi tìm hiểu|hội giảng|hội diễn)`;
const regulation = re`(?:quy chế|quy định)(?: (?:về|chi tiết|công tác|một số|tiêu chuẩn|thi đua|xét|việc))|(?:ban hành|sửa đổi,? bổ sung)[^.;]{0,40}(?:quy chế|quy định|tiêu chuẩn và hình thức khen)|^(?:quy chế|quy định)`;
const guidance = re`^(?:v/v |về việc )?hướng dẫn|hướng dẫn(?: (?:công tác|thực hiện|tổ chức|xét|bình xét|đăng ký|một số|việc|thi đua|khen))|(?:công văn|văn bản) hướng dẫn`;
/** Guidance on carrying a campaign out is a document of that campaign; on rewards or reports it is none. */
const guided = re`(?:^|hướng dẫn (?:việc )?)(?:(?:tổ chức|triển khai|thực hiện|phát động|hưởng ứng)(?: và)? )+(?:các )?(?:phong trào|đợt) (?:thi đua|")`;
const report = re`(?:hiệu quả (?:từ |của |trong )?(?:các )?phong trào|giám sát(?: việc| công tác)|(?:đoàn|kế hoạch) giám sát|kiểm tra (?:việc|công tác|tình hình)|báo cáo|sơ kết|tổng kết|kết quả|đánh giá|nhìn lại|sau \d{1,2} năm|\d{1,2} năm thực hiện|hiệu quả từ|dấu ấn|lan toả|điểm sáng|gương điển hình|điển hình tiên tiến)`;
const decision = re`(?:tặng|trao(?: tặng)?|khen thưởng|công nhận|vinh danh|tuyên dương|biểu dương)(?: \p{L}{1,8}){0,4} (?:bằng khen|giấy khen|cờ thi đua|danh hiệu|tập thể|cá nhân|huân chương)|ký kết giao ước|hội nghị (?:ký|triển khai|sơ|tổng)|họp (?:hội đồng|xét)`;
const workPlan = re`kế hoạch (?:công tác|cải cách|chuyển đổi|kiểm tra|tuyên truyền|truyền thông|thực hiện|triển khai|hành động|phát triển|kiểm soát|rà soát|ứng dụng|nâng cao|khắc phục|cải thiện|đào tạo|xác định|thanh tra|giám sát|tổ chức hội nghị)|^(?:cải cách hành chính|công tác|kiểm tra|tuyên truyền|chuyển đổi số|kiểm soát|thực hiện chương trình|triển khai (?:thực hiện )?(?:nghị quyết|chương trình|đề án|chiến lược))`;

/** What an article tells that nobody issues anything in. */
const past = re`(?:thời gian|những năm|trong năm|(?:năm|\d{1,2}) năm) qua,|từ nhiều (?:năm|ngày) qua`;
const closes = re`(?:tổng kết|sơ kết|đánh giá(?: kết quả)?) (?:\d{1,2} năm|giai đoạn \d{4})[^.;]{0,30} phong trào`;

/** Documents that may name a campaign, but by their kind launch none. */
const launchesNothing = re`^(?:giấy mời|thư mời|tờ trình|biên bản|chương trình phối hợp)$`;

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
    for (const block of bodyBlocks.slice(0, 4))
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
  const looksBack = heading || act?.subject ? null : firstIn(opening, past);
  if (looksBack) return answer("report", looksBack.start, looksBack.end, 0.6);
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
    const told = at(report);
    if (told && (headed === "báo cáo" || !launched || told.start < launched.start))
      return answer("report", told.start, told.end, 0.8);
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
