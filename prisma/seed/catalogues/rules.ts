import type { LocalSources, Rule } from "@/lib/organizations/founding/rule";
import { rules } from "@/lib/organizations/founding/rules";
import { illustrative } from "../provinces/spec";

// What law leaves to the province; these are a demo's.
const local: LocalSources = {
  votes: `Quy chế hoạt động của Hội đồng Thi đua - Khen thưởng tỉnh (${illustrative})`,
  handling: `Quy chế phối hợp của tỉnh (${illustrative})`,
  comments: "Quy định của tỉnh về thi đua, khen thưởng",
};
const fund: Rule = {
  kind: "award-fund",
  value: { fund: "5000000000" },
  from: "2024-01-01",
  source: `Quyết định giao dự toán Quỹ thi đua, khen thưởng (${illustrative})`,
};

/** The rules of a province of the demo: what every province begins with, and a fund. */
export const demoRules: Rule[] = [...rules(local), fund];
