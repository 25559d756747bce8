import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { PlanView } from "@/lib/campaigns/pages/rules";
import { ClauseList } from "./clause-list";
import { IndicatorTable } from "./indicator-table";
import { InheritedNote } from "./inherited-note";
import { MilestoneTable } from "./milestone-table";
import { PlanContents } from "./plan-contents";
import { ReportingTable } from "./reporting-table";
import { TierList } from "./tier-list";

const parts = [
  ["noi-dung", "Nội dung"],
  ["chi-tieu", "Chỉ tiêu"],
  ["dieu-kien", "Điều kiện khen thưởng"],
  ["moc-thoi-gian", "Mốc thời gian"],
  ["van-ban-lien-quan", "Văn bản liên quan"],
  ["cau-chu", "Câu chữ của văn bản"],
] as const;

/** A plan to read: its structured parts, each leading to the sentence it reads. `children` are the documents around it. */
export function PlanReading({ view, children }: { view: PlanView; children: ReactNode }) {
  const title = Object.fromEntries(parts) as Record<(typeof parts)[number][0], string>;
  return (
    <>
      <nav aria-label="Các phần của kế hoạch" className="mb-6 print:hidden">
        <ul className="parts">
          {parts.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="noi-dung" title={title["noi-dung"]}>
        <PlanContents view={view} />
      </Section>
      <Section id="chi-tieu" title={title["chi-tieu"]}>
        <IndicatorTable view={view} />
      </Section>
      <Section id="dieu-kien" title={title["dieu-kien"]}>
        <TierList view={view} />
        <Dossier view={view} />
      </Section>
      <Section id="moc-thoi-gian" title={title["moc-thoi-gian"]}>
        <MilestoneTable view={view} />
        <ReportingTable terms={view.terms} />
      </Section>
      <Section id="van-ban-lien-quan" title={title["van-ban-lien-quan"]}>
        {children}
      </Section>
      <Section id="cau-chu" title={title["cau-chu"]}>
        <ClauseList clauses={view.terms.clauses} />
      </Section>
    </>
  );
}

/** The papers of a commendation file, and where they go. */
export function Dossier({ view: { terms, inherited } }: { view: PlanView }) {
  const { dossier, dossierRecipient } = terms;
  if (dossier.length === 0 && !dossierRecipient) return null;
  return (
    <div className="mt-6">
      <h3 className="mb-2">Hồ sơ khen thưởng</h3>
      <InheritedNote inherited={inherited} part="dossier" />
      {dossier.length > 0 && (
        <ul className="grid list-disc gap-1 pl-6">
          {dossier.map(({ id, name, copies }) => (
            <li key={id}>
              {name} ({String(copies).padStart(2, "0")} bản)
            </li>
          ))}
        </ul>
      )}
      {dossierRecipient && <p className="mt-2">Nơi nhận hồ sơ: {dossierRecipient}</p>}
    </div>
  );
}
