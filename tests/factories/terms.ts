import { type PlanTerms, planTerms } from "@/lib/plans/terms";

type Input = Partial<PlanTerms> & { year?: number };

/**
 * The smallest plan with every part: registration through 30 March, two ratio indicators, one tier of
 * Bằng khen for collectives (S3's gate: PAR INDEX and SIPAS ≥ 90, DDCI ≥ Tốt where subject) and one
 * for individuals, a dossier 15 days after the recognition. `year` moves all its dates.
 */
export function someTerms({ year = 2026, ...changed }: Input = {}): PlanTerms {
  return planTerms.parse({
    schemaVersion: 1,
    header: {
      number: `24/KH-UBND`,
      issuedOn: `${year}-01-15`,
      issuer: "Ủy ban nhân dân tỉnh",
      parentIssuer: null,
      place: "Sơn Hà",
      title: `Kế hoạch phát động phong trào thi đua cải cách hành chính năm ${year}`,
      signatureForm: "TM",
      signerTitle: "CHỦ TỊCH",
      signerName: "Trần Văn Sơn",
    },
    form: "topic",
    scope: "province",
    slogan: null,
    theme: null,
    period: { from: `${year}-01-01`, through: `${year}-12-31` },
    clauses: [
      { id: "II.1", label: "Mục II.1", text: `Đăng ký thi đua đến hết ngày 30/3/${year}.` },
      { id: "III.1", label: "Mục III.1", text: "Chỉ số cải cách hành chính và SIPAS từ 90% trở lên." },
    ],
    references: [],
    contents: [{ id: "nd-1", text: "Đẩy mạnh cải cách thủ tục hành chính." }],
    commitments: [],
    audiences: [{ id: "tap-the", kind: "collective", description: "Các sở, ban, ngành" }],
    indicators: [
      ratio("ho-so-truc-tuyen", "K04", "Tỷ lệ hồ sơ trực tuyến", "Hồ sơ trực tuyến", "Tổng số hồ sơ", "80"),
      ratio("dung-han", "K06", "Tỷ lệ hồ sơ đúng hạn", "Hồ sơ đúng hạn", "Hồ sơ đã giải quyết", "95"),
    ],
    tiers: [collectiveTier, individualTier],
    milestones: [
      {
        id: "dang-ky",
        act: "registration",
        label: "Đăng ký thi đua",
        rounds: ["annual"],
        rule: { kind: "through", day: `${year}-03-30` },
        phrase: `đến hết ngày 30/3/${year}`,
        clauseId: "II.1",
      },
      {
        id: "ho-so",
        act: "dossier",
        label: "Nộp hồ sơ khen thưởng",
        rounds: ["annual"],
        rule: { kind: "after-event", event: "recognition", days: 15, counting: "calendar" },
        phrase: "chậm nhất 15 ngày kể từ ngày công nhận kết quả",
      },
    ],
    registration: { individuals: "either", recipient: "Sở Nội vụ", pledges: [], required: true },
    dossier: [{ id: "to-trinh", name: "Tờ trình" }],
    dossierRecipient: "Sở Nội vụ",
    tasks: [],
    cascade: null,
    recipients: ["Như trên", "Lưu: VT"],
    inherits: [],
    ...changed,
  });
}

const ratio = (
  id: string,
  code: string,
  name: string,
  numerator: string,
  denominator: string,
  value: string,
) => ({
  id,
  code,
  name,
  kind: "ratio",
  numerator,
  denominator,
  unit: "%",
  countedThing: "hồ sơ",
  direction: "up",
  combine: "sum",
  evidence: "optional",
  mayNotApply: true,
  target: { comparator: ">=", value, phrase: `từ ${value}% trở lên` },
});

const collectiveTier = {
  id: "bk-tap-the",
  name: "Bằng khen của Chủ tịch UBND tỉnh cho tập thể",
  subject: "collective",
  rounds: ["annual"],
  award: { class: "form", code: "DIPLOMA_OF_MERIT", level: "province" },
  condition: {
    id: "dk",
    kind: "all",
    of: [
      {
        id: "dk-par",
        kind: "index-value",
        index: "PAR_INDEX",
        scope: "internal",
        comparator: ">=",
        value: "90",
        unit: "%",
        clauseId: "III.1",
      },
      {
        id: "dk-sipas",
        kind: "index-value",
        index: "SIPAS",
        scope: "internal",
        comparator: ">=",
        value: "90",
        unit: "%",
        clauseId: "III.1",
      },
      {
        id: "dk-ddci",
        kind: "index-grade",
        index: "DDCI",
        scope: "internal",
        atLeast: "tot",
        appliesWhen: { attribute: "SUBJECT_TO_DDCI" },
      },
      { id: "dk-dang-ky", kind: "registration-accepted" },
    ],
  },
  quota: null,
  ranking: { by: [{ kind: "index", index: "PAR_INDEX", scope: "internal" }] },
};

const individualTier = {
  id: "bk-ca-nhan",
  name: "Bằng khen của Chủ tịch UBND tỉnh cho cá nhân",
  subject: "individual",
  rounds: ["annual"],
  award: { class: "form", code: "DIPLOMA_OF_MERIT", level: "province" },
  condition: {
    id: "cn",
    kind: "all",
    of: [
      { id: "cn-don-vi", kind: "unit-meets", tierId: "bk-tap-the" },
      { id: "cn-dang-ky", kind: "registration-accepted" },
      { id: "cn-tieu-bieu", kind: "judgement", question: "Tiêu biểu, xuất sắc trong phong trào" },
    ],
  },
  quota: null,
  ranking: null,
};
