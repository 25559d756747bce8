"use client";
import Link from "next/link";
import { Fragment } from "react";
import { useWatch } from "react-hook-form";
import type { PlanPart } from "@/lib/campaigns/drafts/rules";
import { type PlanTerms, readableSentences } from "@/lib/plans";
import type { DraftForm, PartOptions } from "../draft/draft-form";
import { ClauseReading } from "./clause-reading";

/** The official wording beside its reading, clause by clause, with the phrases that fix a number or a day marked. */
export function WordingPane({
  form,
  options,
  part,
}: {
  form: DraftForm;
  options: PartOptions;
  part: PlanPart;
}) {
  const clauses = (useWatch({ control: form.form.control, name: "terms.clauses" }) ??
    []) as PlanTerms["clauses"];
  return (
    <section className="wording-pane" aria-label="Lời văn của kế hoạch" tabIndex={-1}>
      <h2 className="text-base">Lời văn của kế hoạch</h2>
      {clauses.length === 0 && (
        <p className="text-sm text-ink-2">
          Chưa có lời văn. <Link href="muc-dich">Nhập lời văn theo từng mục</Link> để mỗi nội dung dẫn tới
          đúng câu chữ.
        </p>
      )}
      {clauses.map(({ id, label, heading, text }) => (
        <article key={id} className="wording-clause">
          <h3 className="text-sm">{[label, heading].filter(Boolean).join(". ")}</h3>
          <p className="text-sm whitespace-pre-line">
            <Marked text={text} />
          </p>
          <ClauseReading form={form} options={options} clauseId={id} part={part} />
        </article>
      ))}
      {clauses.length > 0 && (
        <p className="text-sm">
          <Link href="muc-dich">Sửa lời văn</Link>
        </p>
      )}
    </section>
  );
}

function Marked({ text }: { text: string }) {
  const pieces = readableSentences(text);
  let at = 0;
  const shown = pieces.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = Math.max(at, end);
    return (
      <Fragment key={start}>
        {before}
        <span className="phrase">{text.slice(start, end)}</span>
      </Fragment>
    );
  });
  return (
    <>
      {shown}
      {text.slice(at)}
    </>
  );
}
