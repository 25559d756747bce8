import type { AwardTier } from "@/lib/plans/terms";
import type { Leaf } from "@/lib/scoring";

const index = (id: string, code: "PAR_INDEX" | "SIPAS", clauseId: string): Leaf => ({
  id,
  kind: "index-value",
  index: code,
  scope: "internal",
  comparator: ">=",
  value: "90",
  unit: "%",
  clauseId,
});
const diploma: AwardTier["award"] = { class: "form", code: "DIPLOMA_OF_MERIT", level: "province" };

const collective: AwardTier = {
  id: "bk-tap-the",
  name: "Bằng khen của Chủ tịch UBND tỉnh đối với tập thể",
  subject: "collective",
  rounds: ["annual"],
  award: diploma,
  clauseId: "III.1",
  condition: {
    id: "tt",
    kind: "all",
    of: [
      index("tt-par", "PAR_INDEX", "III.1"),
      index("tt-sipas", "SIPAS", "III.1"),
      {
        id: "tt-ddci",
        kind: "index-grade",
        index: "DDCI",
        scope: "internal",
        atLeast: "tot",
        appliesWhen: { attribute: "SUBJECT_TO_DDCI" },
        clauseId: "III.1",
      },
      {
        id: "tt-k04",
        kind: "indicator",
        indicatorId: "k04",
        comparator: ">",
        value: "70",
        unit: "%",
        combine: "sum",
        clauseId: "III.1",
      },
      {
        id: "tt-k07",
        kind: "indicator",
        indicatorId: "k07",
        comparator: "=",
        value: "0",
        unit: "hồ sơ",
        combine: "last",
        clauseId: "III.1",
      },
      { id: "tt-so-lieu", kind: "filings-complete", onTime: false, clauseId: "III.1" },
      { id: "tt-dang-ky", kind: "registration-accepted", clauseId: "III.1" },
      { id: "tt-tam-dung", kind: "no-open-hold", clauseId: "I.2" },
      {
        id: "tt-mo-hinh",
        kind: "judgement",
        question: "Có mô hình, cách làm mới được áp dụng hiệu quả",
        clauseId: "III.1",
      },
    ],
  },
  quota: { per: "block", limit: { kind: "number", most: 4 } },
  ranking: {
    by: [
      { kind: "index", index: "PAR_INDEX", scope: "internal" },
      { kind: "index", index: "SIPAS", scope: "internal" },
    ],
  },
};

const individual: AwardTier = {
  id: "bk-ca-nhan",
  name: "Bằng khen của Chủ tịch UBND tỉnh đối với cá nhân",
  subject: "individual",
  rounds: ["annual"],
  award: diploma,
  clauseId: "III.2",
  condition: {
    id: "cn",
    kind: "all",
    of: [
      { id: "cn-don-vi", kind: "unit-meets", tierId: "bk-tap-the", movers: "most-months", clauseId: "III.2" },
      { id: "cn-dang-ky", kind: "registration-accepted", clauseId: "III.2" },
      { id: "cn-tam-dung", kind: "no-open-hold", clauseId: "I.2" },
      {
        id: "cn-tieu-bieu",
        kind: "judgement",
        question: "Có thành tích tiêu biểu, xuất sắc trong tham mưu, thực hiện cải cách hành chính",
        clauseId: "III.2",
      },
    ],
  },
  quota: { per: "block", limit: { kind: "number", most: 8 } },
  ranking: { by: [{ kind: "direct-worker" }] },
};

const stage: AwardTier = {
  id: "bk-giai-doan",
  name: "Bằng khen của Chủ tịch UBND tỉnh đối với tập thể, giai đoạn",
  subject: "collective",
  rounds: ["stage"],
  award: diploma,
  clauseId: "III.3",
  condition: {
    id: "gd",
    kind: "all",
    of: [
      {
        id: "gd-par",
        kind: "streak",
        years: 3,
        condition: index("gd-par-nam", "PAR_INDEX", "III.3"),
        clauseId: "III.3",
      },
      { id: "gd-dang-ky", kind: "registration-accepted", clauseId: "III.3" },
      { id: "gd-tam-dung", kind: "no-open-hold", clauseId: "I.2" },
      {
        id: "gd-xuat-sac",
        kind: "judgement",
        question: "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính cả giai đoạn",
        clauseId: "III.3",
      },
    ],
  },
  quota: { per: "block", limit: { kind: "number", most: 2 } },
  ranking: { by: [{ kind: "index", index: "PAR_INDEX", scope: "internal" }] },
};

export const tiers: AwardTier[] = [collective, individual, stage];
