/** What the campaign is called inside a sentence: `phong trào thi đua …`, without what its plan is titled by. */
export function campaignInSentence(title: string): string {
  const rest = title
    .trim()
    .replace(/^kế hoạch\s+/iu, "")
    .replace(/^(?:về\s+(?:việc\s+)?)?(?:tổ chức\s+)?phát động\s+/iu, "");
  const words = rest.charAt(0).toLocaleLowerCase("vi") + rest.slice(1);
  return words.startsWith("phong trào") ? words : `phong trào thi đua ${words}`;
}

type Subjects = { collectives: boolean; individuals: boolean };
const subjectsText = ({ collectives, individuals }: Subjects) =>
  collectives && individuals ? "các tập thể, cá nhân" : collectives ? "các tập thể" : "các cá nhân";

/** Trích yếu of the paper that asks for the awards of a round. */
export const proposalTitle = (
  awardName: string,
  subjects: Subjects,
  round: { title: string; campaign: { title: string } },
) =>
  `Về việc tặng ${awardName} cho ${subjectsText(subjects)} có thành tích xuất sắc trong ${campaignInSentence(round.campaign.title)}, ${round.title.charAt(0).toLocaleLowerCase("vi")}${round.title.slice(1)}`;
