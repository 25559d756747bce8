import type { Source } from "./source";
import { firstIn, has, re } from "./text";

/** What an article tells that nobody issues anything in. */
const past = re`(?:thời gian|những năm|trong năm|(?:năm|\d{1,2}) năm) qua,|từ nhiều (?:năm|ngày) qua`;
/** "Thời gian qua, Liên đoàn Lao động huyện đã chú trọng …" tells what was, whoever acts in it. */
const opensWithPast = re`^(?:[\p{L}() -]{2,14}- ?)?(?:(?:trong )?(?:những )?(?:thời gian|năm|tháng) qua|trong \d{1,2} năm(?: qua)?), [^.;]{4,90} đã [^.;]{0,60}(?:phong trào|thi đua)`;
/** What a campaign has brought is told of one that runs, or is over. */
const brought = re`sau \d{1,2} năm,? (?:các )?phong trào[^.;]{0,20} đã |phong trào[^".;]{0,60} thời gian qua đã |nhờ (?:đẩy mạnh |có )?(?:các )?phong trào[^.;]{0,80} (?:đã|luôn) `;

/** Unless something is launched anew behind it. */
function broughtAt(key: string, opening: string) {
  const at = firstIn(opening, brought);
  return at && !has(re`phát động|ban hành`, key.slice(at.end, at.end + 1500)) ? at : null;
}

/** Where an article that is no document tells what was, for all that bodies and campaigns are named in it. */
export function looksBackAt({ plain, blocks }: Source, acts: boolean) {
  const body = blocks.filter(({ zone }) => zone === "body");
  const opening = plain.key.slice(0, (body[0]?.to ?? 0) + 600);
  const first = body.find(({ from, to }) => to - from > 120);
  return (
    (acts ? null : firstIn(opening, past)) ??
    (first ? firstIn(plain.key, opensWithPast, first.from, first.from + 240) : null) ??
    broughtAt(plain.key, opening)
  );
}
