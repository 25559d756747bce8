import type { AudienceFound } from "./reading";
import { found, type Source, trimmed, wordsOf } from "./source";
import { firstIn, has, matchesIn, re } from "./text";

const collective = re`tập thể|(?:các )?tổ chuyên môn|các (?:tổ|lớp|khoa|đội|chi đoàn|chi hội|nghiệp đoàn)|đặc khu|cơ quan|đơn vị|(?:^|[^\p{L}])sở(?:,|\s)|ban,? ngành|ubnd|uỷ ban nhân dân|phòng(?:,| )|địa phương|doanh nghiệp|nhà thầu|trường|hợp tác xã|tổ chức|thôn|xóm|ấp|chi bộ|đoàn thể|lực lượng|cụm|khối|(?:các|những) (?:xã|huyện|thị trấn)`;
const individual = re`cá nhân|cán bộ|công chức|viên chức|người lao động|nhân dân|người dân|đảng viên|đoàn viên|hội viên|học sinh|sinh viên|giáo viên|nhà giáo|chiến sĩ|công nhân|nông dân|phụ nữ|thanh niên|trưởng thôn|thành viên|người có uy tín|hộ gia đình`;
const label = re`(?:^|[\s.;:(,+-])(?:đối với )?(?:các )?(?<kind>tập thể|cá nhân)(?: (?:là|gồm|bao gồm|gồm có))?\s?(?<colon>,(?= là )|[:,](?!\s(?:cá nhân|hộ gia|tập thể))|(?<=là|gồm|gồm có))\s`;
const says = re`(?:đối tượng(?: đăng ký| tham gia| thi đua| áp dụng| phát động| của phong trào| tham gia phong trào)*|thành phần tham gia|phạm vi, đối tượng)(?: (?:phong trào|thi đua|này))*(?:, về tập thể,)?\s?(?:là|gồm|bao gồm|gồm có|:)+\s?:?\s?|(?:phong trào|đợt)(?: thi đua)?[^.;]{0,90} (?:dành cho|áp dụng (?:cho|đối với)|được phát động (?:trong|đến|tới)) `;
const belongs = re`\s(?:thuộc|làm việc|công tác|đang (?:làm|công|hoạt)|trực thuộc|trong các|tại các|tại cơ quan|của các|trên địa bàn|trong toàn|ở các)(?![\p{L}])|(?<=người lao động|công chức|viên chức|đảng viên|hội viên|học sinh|giáo viên)\s(?:các|của|trong|tại|toàn)\s`;
const notThese = re`đối tượng (?:khen|được khen|xét|chính sách|đánh giá|thụ hưởng)|không áp dụng|tiêu chuẩn|ngoài ra|khen thưởng|bằng khen`;

const ownLabel = re`^[\p{L}\d.)\s•+-]{0,6}đối tượng(?: tham gia| thi đua| phát động| áp dụng)*:\s`;
type Piece = { from: number; to: number };

/** Who a description speaks of: told by what stands before "thuộc", "làm việc tại". */
function kindsOf(key: string): AudienceFound["kind"][] {
  const limit = firstIn(key, belongs)?.start ?? key.length;
  const first = limit > 4 ? key.slice(0, limit) : key;
  // "Các phòng, đơn vị trực thuộc và công chức": people are named behind it, so it ends nothing.
  const head = has(individual, first) ? first : key;
  const kinds: AudienceFound["kind"][] = [];
  if (has(collective, head)) kinds.push("collective");
  if (has(individual, head)) kinds.push("individual");
  return kinds;
}

/** The pieces of an audience part: what each label "Tập thể:", "Cá nhân:" introduces, or the whole. */
function read(source: Source, from: number, to: number, confidence: number): AudienceFound[] {
  const { plain } = source;
  const labels = [...matchesIn(plain.key, label, from, to)].filter(
    ({ match, start }) =>
      match.groups?.colon === ":" ||
      start <= from + 2 ||
      /[.;:]\s?$/u.test(plain.key.slice(Math.max(from, start - 1), start + 1)),
  );
  const piece = (kind: AudienceFound["kind"], begin: number, end: number): AudienceFound[] => {
    const span = trimmed(plain, begin, end);
    const description = wordsOf(plain, span.from, span.to);
    if (description.length < 6 || description.length > 1200) return [];
    return [{ kind, description, ...found(source, span.from, span.to, confidence) }];
  };
  if (labels.length > 0) {
    return labels.flatMap(({ match, end }, index) =>
      piece(
        match.groups?.kind === "cá nhân" ? "individual" : "collective",
        end,
        labels[index + 1]?.start ?? to,
      ),
    );
  }
  const whole = kindsOf(plain.key.slice(from, to)).flatMap((kind) => piece(kind, from, to));
  // "Các sở, ban, ngành; cán bộ, công chức …", "… và cán bộ …": each side speaks of its own.
  const join = firstIn(
    plain.key,
    re`;|\svà\s(?=(?:toàn thể |các )?(?:cán bộ|công chức|cá nhân|người lao động|đoàn viên|hội viên|nhân dân))`,
    from,
    to,
  );
  if (!join || join.start - from < 15) return whole;
  const sides = [
    { begin: from, end: join.start },
    { begin: join.end, end: to },
  ].map((side) => ({ ...side, kinds: kindsOf(plain.key.slice(side.begin, side.end)) }));
  const [one, other] = sides;
  if (one?.kinds.length !== 1 || other?.kinds.length !== 1 || one.kinds[0] === other.kinds[0]) return whole;
  return sides.flatMap(({ begin, end, kinds }) => kinds.flatMap((kind) => piece(kind, begin, end)));
}

/** Who may take part: from the part "Đối tượng thi đua", else from a sentence that says so. */
export function audiences(source: Source): AudienceFound[] {
  const { plain, clauses, blocks } = source;
  const isAudience = (key: string) =>
    has(
      re`đối tượng|thành phần tham gia|(?:phong trào|thi đua)[^.;]{0,90} (?:dành cho|áp dụng (?:cho|đối với)|được phát động)`,
      key,
    ) && !has(notThese, key);
  const heads = blocks.filter(
    ({ zone, topic, level, from, to }) =>
      zone === "body" &&
      topic === "audience" &&
      (level > 0 || to - from < 120) &&
      isAudience(plain.key.slice(from, Math.min(to, from + 60))),
  );
  for (const head of heads.slice(0, 20)) {
    const children = blocks.filter(
      ({ above, zone, topic }) =>
        zone === "body" && topic === "audience" && above.some(({ from }) => from === head.from),
    );
    const introduced = firstIn(plain.key, re`^[^:]{0,60}:\s|^[^.]{0,60}\.\s(?=\p{L}{3})`, head.from, head.to);
    const pieces: Piece[] = [];
    if (introduced && introduced.match[0].length > 6 && head.to - introduced.end > 8)
      pieces.push({ from: introduced.end, to: head.to });
    // "I. Đối tượng, thời gian" / "1. Đối tượng: Các cơ sở đoàn …"
    for (const { from, to } of children)
      pieces.push({ from: firstIn(plain.key, ownLabel, from, to)?.end ?? from, to });
    const all = pieces.flatMap(({ from, to }, index) => withLabel(source, from, to, pieces, index));
    const kept = all.filter(({ description }) => !has(notThese, description.toLowerCase()));
    if (kept.length > 0) return kept.slice(0, 12);
  }
  const told = clauses.find(({ key }) => has(says, key) && isAudience(key));
  if (!told) return [];
  const start = firstIn(plain.key, says, told.from, told.to);
  if (!start) return [];
  // "Đối tượng gồm: tập thể, … . Cá nhân: …": the next sentence may go on with the other kind.
  const next = clauses.find(({ from }) => from >= told.to);
  const goesOn =
    next &&
    (next.block.from === told.block.from || next.key.startsWith("về")) &&
    has(re`^\s?(?:và |về )?(?:các )?cá nhân\s?[:,là]`, next.key);
  const end = goesOn ? next.to : told.sentence.to;
  const list = firstIn(plain.key, re`\.\s(?!(?:các )?cá nhân)`, start.end, end);
  return read(source, start.end, list?.start ?? end, 0.8);
}

function withLabel(
  source: Source,
  from: number,
  to: number,
  pieces: Piece[],
  index: number,
): AudienceFound[] {
  const { plain } = source;
  const body =
    /^(?:[-+•*]\s?|[a-hđ]\s?[.)]\s?|\d{1,2}(?:\.\d{1,2})*[.)]?\s?)/u.exec(plain.text.slice(from, to))?.[0]
      .length ?? 0;
  // A label alone ("a) Tập thể:") names what its own bullets list.
  const bare = firstIn(plain.key, re`^(?:đối với )?(?:các )?(?:tập thể|cá nhân)\s?:?\s?$`, from + body, to);
  if (bare) return [];
  const kind = pieces.slice(0, index).findLast((piece) => {
    const start =
      /^(?:[a-hđ]\s?[.)]\s?|[-+•]\s?|\d{1,2}(?:\.\d{1,2})*[.)]?\s?)/u.exec(
        plain.text.slice(piece.from, piece.to),
      )?.[0].length ?? 0;
    return firstIn(
      plain.key,
      re`^(?:đối với )?(?:các )?(?:tập thể|cá nhân)\s?:?\s?$`,
      piece.from + start,
      piece.to,
    );
  });
  const read_ = read(source, from + body, to, 0.9);
  if (!kind) return read_;
  const wanted = /cá nhân/u.test(plain.key.slice(kind.from, kind.to)) ? "individual" : "collective";
  const span = trimmed(plain, from + body, to);
  const description = wordsOf(plain, span.from, span.to);
  return description.length < 6
    ? []
    : [{ kind: wanted, description, ...found(source, span.from, span.to, 0.9) }];
}
