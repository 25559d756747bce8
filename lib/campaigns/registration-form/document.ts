import type { Block, OfficialDocument } from "@/lib/documents";
import { firstDayOf, type PlanTerms } from "@/lib/plans";
import { limitText } from "@/lib/plans/text";
import { documentCount } from "@/lib/vietnamese";

export type RegistrationPaper = {
  unit: { name: string; parentName: string | null };
  place: string;
  /** `yyyy-MM`: the day is written in by whoever signs. */
  month: string;
  /** The plan that is carried out: a unit's own plan carries out the higher one. */
  plan: { number: string | null; issuedOn: string | null; issuer: string; title: string };
  /** Title of the plan the sheet belongs to, "Phát động phong trào thi đua cải cách hành chính …". */
  title: string;
  theme: string | null;
  collectives: { name: string; pledge: string }[];
  /** Null leaves room for the number. */
  counts: { count: number | null; unitName: string | null; pledge: string }[];
  individuals: { name: string; post: string; unitName: string | null; pledge: string }[];
  /** Limits that come every year, each with its first year: the form is used again and again. */
  limits?: string[];
  recipient: string;
};

/**
 * Phiếu đăng ký thi đua, part by part as Sở Tài chính Kiên Giang attached it to its plan of 2022
 * (seed 004): head, title, plan, 1. Tập thể, 2. Cá nhân, Nơi nhận and signature; the form has no number.
 */
export function registrationDocument(paper: RegistrationPaper): OfficialDocument {
  const { unit, plan, theme, place, month, recipient } = paper;
  const subject = subjectOf(paper.title);
  // A campaign with a name of its own is carried out by that name, any other as the task it is about.
  const task = `${subject.startsWith("“") ? "phong trào" : "nhiệm vụ"} ${subject}`;
  return {
    header: {
      ...(unit.parentName ? { parentIssuer: unit.parentName.toLocaleUpperCase("vi") } : {}),
      issuer: unit.name.toLocaleUpperCase("vi"),
      place,
      date: month,
    },
    typeName: "ĐĂNG KÝ",
    title: `Thi đua thực hiện ${task}`,
    body: [
      { kind: "paragraph", text: `Thực hiện ${planName(plan)}.` },
      {
        kind: "paragraph",
        text: `${unit.name} đăng ký thi đua thực hiện ${task}${theme ? ` chủ đề “${theme}”` : ""}, cụ thể như sau:`,
      },
      ...collectiveBlocks(paper.collectives),
      ...individualBlocks(paper),
      ...(paper.limits ?? []).map((limit) => paragraph(`Thời hạn đăng ký: ${sentence(limit)}`)),
    ],
    endMark: false,
    signatures: [{ title: `LÃNH ĐẠO ${bodyOf(unit.name)}` }],
    recipients: [recipient, "Lưu: VT"],
  };
}

const opening =
  /^(?:kế hoạch\s+)?(?:về\s+(?:việc\s+)?)?(?:tổ chức\s+)?phát động (?:các )?phong trào thi đua\s+/iu;

/** "cải cách hành chính hằng năm và giai đoạn 2021-2025" of "Phát động phong trào thi đua cải cách …". */
export function subjectOf(title: string): string {
  const rest = title
    .trim()
    .replace(opening, "")
    .replace(/^kế hoạch\s+/iu, "");
  return rest.charAt(0).toLocaleLowerCase("vi") + rest.slice(1);
}

/** `Kế hoạch số 64/KH-UBND ngày 22/3/2022 của UBND tỉnh về phát động …`, days and months as papers shorten them. */
function planName({ number, issuedOn, issuer, title }: RegistrationPaper["plan"]): string {
  const [year, month = "", day] = (issuedOn ?? "").split("-");
  const about = title.trim().replace(/^kế hoạch\s+/iu, "");
  return [
    "Kế hoạch",
    number && `số ${number}`,
    issuedOn && `ngày ${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`,
    `của ${issuer}`,
    `về ${about.charAt(0).toLocaleLowerCase("vi")}${about.slice(1)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

const paragraph = (text: string): Block => ({ kind: "paragraph", text });
const numbered = (number: number, name: string, text: string): Block => ({
  kind: "paragraph",
  text: [{ text: `${number}. ${name}: `, bold: true }, { text }],
});

function collectiveBlocks(collectives: RegistrationPaper["collectives"]): Block[] {
  if (collectives.length === 0) return [numbered(1, "Tập thể", "Không đăng ký.")];
  const pledges = [...new Set(collectives.map(({ pledge }) => pledge))];
  return pledges.flatMap((pledge, at) => {
    const names = collectives.filter((line) => line.pledge === pledge).map(({ name }) => name);
    return [
      at === 0 ? numbered(1, "Tập thể", `${names.join("; ")}.`) : paragraph(`Tập thể: ${names.join("; ")}.`),
      paragraph(`Đăng ký thi đua: ${sentence(pledge)}`),
    ];
  });
}

function individualBlocks({ counts, individuals }: RegistrationPaper): Block[] {
  if (counts.length === 0 && individuals.length === 0) return [numbered(2, "Cá nhân", "Không đăng ký.")];
  return [
    numbered(2, "Cá nhân", counts.length > 0 ? "<Không ghi tên cụ thể>" : "Theo danh sách sau."),
    ...counts.flatMap(({ count, unitName, pledge }) => [
      paragraph(
        `Số lượng: ${count === null ? room : documentCount(count)}${unitName ? ` (${unitName})` : ""}`,
      ),
      paragraph(`Nội dung đăng ký: ${sentence(pledge)}`),
    ]),
    ...(counts.length > 0 && individuals.length > 0
      ? [paragraph("Cá nhân đăng ký theo danh sách sau.")]
      : []),
    ...(individuals.length > 0 ? [listOf(individuals)] : []),
  ];
}

const listOf = (individuals: RegistrationPaper["individuals"]): Block => ({
  kind: "table",
  size: 12,
  columns: [
    { title: "STT", width: 1, align: "center" },
    { title: "Họ và tên", width: 4 },
    { title: "Chức vụ", width: 3 },
    { title: "Phòng, ban", width: 4 },
    { title: "Nội dung đăng ký", width: 6 },
  ],
  rows: individuals.map(({ name, post, unitName, pledge }, at) => [
    documentCount(at + 1),
    name,
    post,
    unitName ?? "",
    pledge,
  ]),
});

const sentence = (text: string) => (/[.!?]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`);

const bodies = [
  "Văn phòng",
  "Phòng",
  "Thanh tra",
  "Chi cục",
  "Trung tâm",
  "Sở",
  "Ban",
  "UBND xã",
  "UBND phường",
];
/** "PHÒNG" of "Phòng Quản lý ngân sách": the paper is signed by the head of such a body. */
const bodyOf = (name: string): string =>
  (bodies.find((body) => name.startsWith(`${body} `) || name === body) ?? "đơn vị").toLocaleUpperCase("vi");

const room = "…………";

/** The form a plan prescribes, to be filled in: its own pledges, number and recipient, room for everything else; null where nobody registers. */
export function blankRegistration(terms: PlanTerms): OfficialDocument | null {
  const { header, references, registration, theme } = terms;
  if (!registration) return null;
  // A unit's own plan carries out the higher one; what a province's plan rests on is no campaign to register for.
  const higher =
    terms.scope === "unit" &&
    references.find(({ relation, number }) => relation !== "lien_quan" && /\/KH-/u.test(number ?? ""));
  const pledgeOf = (subject: "collective" | "individual") => {
    const own = registration.pledges.filter((pledge) => pledge.subject === subject).map(({ text }) => text);
    return own.length > 0 ? own : [room];
  };
  const individuals = pledgeOf("individual").map((pledge) => ({ unitName: null, pledge }));
  const isByName = registration.individuals === "by-name";
  return registrationDocument({
    unit: { name: "Tên cơ quan, đơn vị", parentName: header.issuer },
    place: header.place ?? "……",
    month: monthOf(terms),
    plan: higher || header,
    title: header.title,
    theme,
    collectives: pledgeOf("collective").map((pledge) => ({ name: `<tên tập thể đăng ký> ${room}`, pledge })),
    counts: isByName ? [] : individuals.map((line) => ({ ...line, count: prescribedCount(terms) })),
    individuals: isByName ? individuals.map((line) => ({ ...line, name: room, post: room })) : [],
    limits: terms.milestones
      .filter(({ act, applies, yearly }) => act === "registration" && applies && yearly)
      .map((milestone) => limitText(milestone, terms)),
    recipient: registration.recipient || room,
  });
}

/** The month in which the form is due; only the year where no day is set. */
function monthOf(terms: PlanTerms): string {
  const { header, period } = terms;
  const due = terms.milestones.flatMap((milestone) => {
    const { act, applies, rule } = milestone;
    if (act !== "registration" || !applies || rule.kind === "after-event") return [];
    return firstDayOf(milestone, terms) ?? rule.day;
  });
  return due[0]?.slice(0, 7) ?? (header.issuedOn ?? period.from).slice(0, 4);
}

/** The number the plan's own form writes down: "Số lượng: 02". */
function prescribedCount({ clauses }: PlanTerms): number | null {
  const form = clauses.filter(({ label }) => /^mẫu /iu.test(label)).map(({ text }) => text);
  const count = /Số lượng:\s*(\d{1,3})/iu.exec(form.join("\n"))?.[1];
  return count ? Number(count) : null;
}
