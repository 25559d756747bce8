import type { Found, PlanReading } from "./reading";
import type { Source } from "./source";

const ended = /[.;:!?…"”’)\]|/*_-]$/u;
/** A signature, a caption or a number below the text is none of its sentences. */
const shortest = { item: 30, running: 60 };
/** "Tin bài: Lê Thị Hưng, Phòng Nghiệp vụ 1", "Thùy Loan/Trung tâm Văn hóa": who wrote it. */
const signs = (text: string) => {
  const words = text.split(/[\s/]+/u);
  return (
    /^(?:tin|ảnh|bài|theo|nguồn|tác giả)(?: bài)?(?:, ảnh)? ?:/iu.test(text) ||
    words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length
  );
};

/**
 * Where an excerpt breaks off within a sentence, as an offset into the text as given, or null: its last
 * paragraph has no end while its like have.
 */
export function cutOff({ plain, blocks }: Source): number | null {
  const body = blocks.filter(
    ({ zone, level, from, to }) =>
      zone === "body" && to - from > (level > 0 ? shortest.item : shortest.running),
  );
  const last = body.at(-1);
  if (!last || last !== blocks.at(-1)) return null;
  const ends = ({ from, to }: (typeof body)[number]) => ended.test(plain.text.slice(from, to).trimEnd());
  if (ends(last) || signs(plain.text.slice(last.from, last.to))) return null;
  const like = body.filter((block) => block !== last && block.level > 0 === last.level > 0);
  const finished = like.filter(ends).length;
  return finished > 0 && finished * 2 > like.length ? plain.span(last.to - 1, last.to).end : null;
}

/** The reading without what reaches to where the text breaks off: it may go on there, and is no proposal. */
export function withoutCut(reading: PlanReading, limit: number | null): PlanReading {
  if (limit === null) return reading;
  const whole = ({ end }: Found) => end < limit;
  const kept = <T extends Found>(one: T | null) => (one && whole(one) ? one : null);
  return {
    ...reading,
    issuingBody: kept(reading.issuingBody),
    title: kept(reading.title),
    theme: kept(reading.theme),
    // Whose plan it is stands last in a reference.
    parentPlans: reading.parentPlans
      .filter((one) => whole(one) || one.issuer !== null || one.date !== null)
      .map((one) => (whole(one) ? one : { ...one, issuer: null })),
    audiences: reading.audiences.filter(whole),
    targets: reading.targets.filter(whole),
    awardConditions: reading.awardConditions.filter(whole),
    registrationRecipient: kept(reading.registrationRecipient),
    dossierRecipient: kept(reading.dossierRecipient),
    awards: reading.awards.filter(whole),
    slogans: reading.slogans.filter(whole),
    responsibleAgency: kept(reading.responsibleAgency),
    tasks: reading.tasks.filter(whole),
    warnings: [
      ...reading.warnings,
      {
        code: "cut-off",
        message: "Văn bản dừng giữa câu; phần cuối có thể còn thiếu.",
        quote: null,
        start: null,
        end: null,
      },
    ],
  };
}
