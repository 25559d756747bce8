import fc from "fast-check";
import { expect, test } from "vitest";
import { planDocument } from "@/lib/campaigns/document";
import { layOut } from "@/lib/documents/layout";
import { diffTerms, type PlanTerms, planTerms } from "@/lib/plans";
import { aPlanner, aPlanningHead, owner, someTerms } from "@/tests/factories";
import { anIssuedPlan } from "@/tests/factories/drafts";

// Composed Vietnamese, quotes, braces and line breaks: what papers and JSON are likely to stumble over.
const words = fc
  .array(fc.constantFrom("Đẩy mạnh", "cải cách", "“05 T”", "50,5%", "<b>", "{}", "&", "Ổ Ẳ ữ", "- x", "#"), {
    minLength: 2,
    maxLength: 6,
  })
  .map((parts) => parts.join(" "));
const standard = fc.option(
  fc.constantFrom<NonNullable<PlanTerms["indicators"][0]["standard"]>>(
    { kind: "worded", phrase: "hoặc tỷ lệ thấp" },
    { kind: "grade", index: "DDCI", scope: "internal", atLeast: "tot", phrase: "từ loại Tốt trở lên" },
  ),
  { nil: undefined },
);
const accepted = fc
  .record({ text: words, theme: words, name: words, owner: words, standard })
  .map((given) => {
    const terms = someTerms();
    const [first] = terms.indicators as [PlanTerms["indicators"][0]];
    return planTerms.parse({
      ...terms,
      theme: given.theme,
      clauses: [...terms.clauses, { id: "V", label: "Mục V", heading: "Khác", text: given.text }],
      indicators: [
        ...terms.indicators,
        {
          ...first,
          id: "moi",
          code: "CT9",
          name: given.name,
          target: null,
          ...(given.standard ? { standard: given.standard } : {}),
          baseline: { period: "năm 2025", source: given.owner },
        },
      ],
      tasks: [
        {
          id: "nv",
          text: given.text,
          owner: given.owner,
          startsOn: "2026-02-01",
          dueOn: null,
          clauseId: "V",
        },
      ],
      commitments: [{ id: "5t", name: given.name, items: [{ id: "t1", text: given.text }] }],
    });
  });

test("accepted terms come through saving, issuing, printing and comparing without loss", async () => {
  await fc.assert(
    fc.asyncProperty(accepted, async (terms) => {
      const planner = await aPlanner();
      const head = await aPlanningHead({ province: { id: planner.provinceId } });
      const { planId } = await anIssuedPlan(planner, head, { terms });

      const stored = await owner.planVersion.findUniqueOrThrow({ where: { id: planId } });
      const issued = planTerms.parse(stored.terms);
      expect(diffTerms(terms, issued)).toEqual([]);
      const paper = JSON.stringify(layOut(planDocument(issued)));
      const printed = [
        ...issued.clauses.map(({ text }) => text),
        ...issued.indicators.map(({ name }) => name),
        ...issued.tiers.map(({ name }) => name),
        ...issued.milestones.map(({ phrase }) => phrase),
      ];
      for (const said of printed) expect(paper).toContain(JSON.stringify(said).slice(1, -1));
    }),
    { numRuns: 4 },
  );
});
