"use client";
import Link from "next/link";
import { useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { anchoredEntries, type PlanPart } from "@/lib/campaigns/drafts/rules";
import { planPartText } from "@/lib/campaigns/drafts/text";
import { type PlanTerms, readableSentences } from "@/lib/plans";
import { targetText } from "@/lib/plans/text";
import type { DraftForm, PartOptions } from "../draft/draft-form";
import { entryAnchor } from "./anchors";
import { blankRegistration, createFrom, unread } from "./create";

type Props = { form: DraftForm; options: PartOptions; clauseId: string; part: PlanPart };

/** What a clause is read as: everything anchored to it, and phrases something can still be made from. */
export function ClauseReading({ form, options, clauseId, part }: Props) {
  const terms = useWatch({ control: form.form.control, name: "terms" }) as PlanTerms;
  const clause = terms.clauses.find(({ id }) => id === clauseId);
  if (!clause) return null;
  const entries = anchoredEntries(terms).filter((entry) => entry.clauseId === clauseId);
  const open = unread(readableSentences(clause.text), clauseId, terms);
  const graded = options.indices.find(({ grades }) => grades.length > 0);
  const grade = { index: graded?.code ?? "DDCI", atLeast: graded?.grades[1]?.code ?? "tot" };
  return (
    <div className="grid gap-2 text-sm">
      {entries.length > 0 && (
        <ul className="grid gap-1">
          {entries.map((entry) => (
            <li key={`${entry.part}-${entry.id}`}>
              {entry.part === part ? (
                <a href={`#${entryAnchor(entry.id)}`}>{saidOf(entry, terms)}</a>
              ) : (
                <Link href={`${entry.part}#${entryAnchor(entry.id)}`}>
                  {planPartText[entry.part]}: {saidOf(entry, terms)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {open.map((sentence) => (
        <p key={`${sentence.start}`} className="flex flex-wrap items-center gap-2">
          <span className="phrase">{sentence.phrase}</span>
          <Button
            size="small"
            icon="plus"
            onClick={() => {
              const { catalogue } = options;
              const created = createFrom(sentence, clause, terms, { grade, catalogue });
              form.form.setValue(created.name, created.list, { shouldDirty: true });
              if (created.needsRegistration)
                form.form.setValue("terms.registration", blankRegistration, { shouldDirty: true });
            }}
          >
            {sentence.reads.kind === "deadline" ? "Tạo mốc thời gian từ câu này" : "Tạo chỉ tiêu từ câu này"}
          </Button>
        </p>
      ))}
      {entries.length === 0 && open.length === 0 && (
        <p className="text-ink-2">Chưa có chỉ tiêu, mốc hay nội dung nào dẫn tới mục này.</p>
      )}
    </div>
  );
}

function saidOf({ id, name, part }: { id: string; name: string; part: PlanPart }, terms: PlanTerms): string {
  const words = name.length > 70 ? `${name.slice(0, 67)}…` : name;
  if (part === "chi-tieu") {
    const indicator = terms.indicators.find((one) => one.id === id);
    const target = indicator && targetText(indicator);
    return target ? `${words}: ${target}` : words;
  }
  if (part === "moc-thoi-gian") {
    const phrase = terms.milestones.find((one) => one.id === id)?.phrase;
    return phrase ? `${words}: ${phrase}` : words;
  }
  return words || "Mục mới";
}
