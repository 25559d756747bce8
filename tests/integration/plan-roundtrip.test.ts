import fc from "fast-check";
import { expect, test } from "vitest";
import { planDocument } from "@/lib/campaigns/document";
import { layOut } from "@/lib/documents/layout";
import { diffTerms, type PlanTerms, planTerms } from "@/lib/plans";
import { aPlanner, aPlanningHead, owner, someTerms } from "@/tests/factories";
import { anIssuedPlan } from "@/tests/factories/drafts";

// Composed Vietnamese, quotes, braces: what papers and JSON are likely to stumble over.
const pieces = ["Đẩy mạnh", "cải cách", "“05 T”", "50,5%", "<b>", "{}", "&", "Ổ Ẳ ữ", "- x", "#", "C:\\"];
const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 });

/** Fields in which an author writes freely; what rules read (phrases, days, numbers) stays as it is. */
const free: Record<string, readonly string[]> = {
  header: ["signerName"],
  clauses: ["heading", "text"],
  references: ["title", "issuer"],
  audiences: ["description"],
  contents: ["text"],
  commitments: ["name", "text"],
  indicators: ["name", "numerator", "denominator", "source"],
  tiers: ["name", "question"],
  milestones: ["label", "note"],
  tasks: ["text", "owner"],
  dossier: ["name"],
  registration: ["recipient", "text"],
};

/** The terms with words of the generator's in every free field, each unlike any other; and the words. */
function reworded(terms: PlanTerms, drawn: string[][]) {
  const said: string[] = [];
  const write = (value: unknown, fields: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one) => write(one, fields));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        if (typeof inner !== "string" || !inner || !fields.includes(name))
          return [name, write(inner, fields)];
        const text = `Chữ ${said.length} ${drawn[said.length % drawn.length]?.join(" ")} hết`;
        said.push(text);
        return [name, text];
      }),
    );
  };
  const parts = Object.entries(terms).map(([part, value]) => [part, write(value, free[part] ?? [])]);
  const theme = `Chủ đề ${drawn[0]?.join(" ")}`;
  const slogan = `Phương châm ${drawn.at(-1)?.join(" ")}`;
  return {
    terms: planTerms.parse({ ...Object.fromEntries(parts), theme, slogan }),
    said: [...said, theme, slogan],
  };
}

/** Every kind of part at once, nothing in it anchored to a clause that would speak for it. */
function rich(): PlanTerms {
  const base = someTerms();
  const [indicator] = base.indicators as [PlanTerms["indicators"][0]];
  return planTerms.parse({
    ...base,
    reporting: { calendar: "moha", dueDays: 5 },
    cascade: {
      unitKinds: ["DEPARTMENT", "COMMUNE"],
      due: { rule: { kind: "before", day: "2026-04-30" }, phrase: "trước ngày 30/4/2026" },
    },
    references: [
      { id: "cc", relation: "can_cu", number: "06/2022/QH15", issuedOn: null, issuer: "x", title: "x" },
      { id: "lq", relation: "lien_quan", number: "9/KH-UBND", issuedOn: null, issuer: "x", title: "x" },
    ],
    commitments: [{ id: "5t", name: "x", items: [{ id: "t1", text: "x" }] }],
    indicators: [
      ...base.indicators,
      {
        ...indicator,
        id: "moi",
        code: "CT9",
        target: null,
        standard: { kind: "worded", phrase: "hoặc tỷ lệ thấp" },
        baseline: { period: "năm 2025", source: "x" },
      },
    ],
    tiers: base.tiers.map((tier) => ({
      ...tier,
      ranking: { by: [{ kind: "direct-worker" }] },
      quota: [
        { per: "block", limit: { kind: "number", most: 4 } },
        { per: "campaign", limit: { kind: "share", percent: "20" } },
      ],
    })),
    milestones: base.milestones.map((milestone) => ({ ...milestone, note: "x" })),
    tasks: [{ id: "nv", text: "x", owner: "x", startsOn: "2026-02-01", dueOn: "2026-03-31" }],
    registration: {
      individuals: "by-count",
      recipient: "x",
      required: true,
      pledges: [
        { id: "p1", subject: "collective", rounds: ["annual"], text: "x" },
        { id: "p2", subject: "individual", rounds: ["annual"], text: "x" },
      ],
    },
  });
}

test("accepted terms come through saving, issuing, printing and comparing without loss", async () => {
  const planner = await aPlanner();
  const head = await aPlanningHead({ province: { id: planner.provinceId } });
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 5, maxLength: 12 }), async (drawn) => {
      const { terms, said } = reworded(rich(), drawn);
      expect(said.length).toBeGreaterThan(30);
      number += 1;
      const { planId } = await anIssuedPlan(planner, head, { terms, number: `${number}/KH-UBND` });

      const stored = await owner.planVersion.findUniqueOrThrow({ where: { id: planId } });
      const issued = planTerms.parse(stored.terms);
      const asAccepted = { ...terms, header: { ...terms.header, number: issued.header.number } };
      expect(diffTerms(asAccepted, issued)).toEqual([]);
      expect(issued).toEqual(asAccepted);

      const paper = JSON.stringify(layOut(planDocument(issued))).replaceAll("\u00a0", " ");
      const printed = [
        ...said,
        ...issued.milestones.map(({ phrase }) => phrase),
        "01/02/2026",
        "31/03/2026",
        "riêng trước ngày 30/4/2026: Sở, ban, ngành; UBND xã, phường, đặc khu",
        "không quá 04, mỗi khối thi đua; đồng thời không quá 20% số đạt điều kiện, toàn phong trào",
      ];
      expect(printed.filter((one) => !paper.includes(JSON.stringify(one).slice(1, -1)))).toEqual([]);
    }),
    { numRuns: 4 },
  );
}, 120_000);
