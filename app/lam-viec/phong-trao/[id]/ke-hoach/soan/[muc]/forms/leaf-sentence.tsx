"use client";
import { openingOf } from "@/lib/plans/labels";
import { appliesWhenText } from "@/lib/plans/text";
import type { Condition, Leaf } from "@/lib/scoring";
import { edgeText, gradeEdgeText, indexText, moverText } from "@/lib/scoring/text";
import { InlineNumber } from "./inline-number";
import { type Around, type LeafKind, leafKindText, newLeaf, ofIndicator } from "./leaf-kinds";
import { comparisonText } from "./phrase-kinds";
import { ScopeChoice } from "./scope-choice";

export type Group = Extract<Condition, { kind: "all" | "any" | "at-least" }>;
export type SentenceLeaf = Leaf | Extract<Condition, { kind: "streak" }>;

export const isGroup = (condition: Condition): condition is Group =>
  condition.kind === "all" || condition.kind === "any" || condition.kind === "at-least";

type Props = { leaf: SentenceLeaf; around: Around; onChange: (next: Condition) => void };

/** One condition composed as a sentence, with its edge said aloud and its clause beside it. */
export function LeafSentence({ leaf, around, onChange }: Props) {
  const inner = leaf.kind === "streak" ? leaf.condition : leaf;
  const put = (next: Leaf) => onChange(leaf.kind === "streak" ? { ...leaf, condition: next } : next);
  return (
    <div className="grid min-w-0 grow grid-cols-1 gap-1">
      <div className="sentence">
        <select
          className="input"
          aria-label="Loại điều kiện"
          value={inner.kind}
          onChange={({ target }) =>
            put({ ...newLeaf(target.value as LeafKind, inner.id, around), ...kept(inner) })
          }
        >
          {Object.entries(leafKindText).map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
        <Words leaf={inner} around={around} onChange={put} />
        <Years leaf={leaf} onChange={onChange} />
      </div>
      <Remarks leaf={inner} around={around} />
      <div className="sentence">
        <ClauseSelect leaf={inner} around={around} onChange={put} />
        <ScopeChoice
          value={inner.appliesWhen}
          everybody="Áp dụng với mọi đối tượng"
          onChange={(appliesWhen) => put({ ...inner, appliesWhen })}
        />
      </div>
    </div>
  );
}

const kept = ({ clauseId, appliesWhen }: Leaf) => ({
  ...(clauseId === undefined ? {} : { clauseId }),
  ...(appliesWhen === undefined ? {} : { appliesWhen }),
});

type WordsProps = { leaf: Leaf; around: Around; onChange: (next: Leaf) => void };

function Words({ leaf, around: { terms, options }, onChange }: WordsProps) {
  switch (leaf.kind) {
    case "index-value":
      return (
        <>
          <IndexSelect {...{ leaf, options, onChange }} />
          <Comparison leaf={leaf} onChange={onChange} />
        </>
      );
    case "index-grade":
      return (
        <>
          <IndexSelect {...{ leaf, options, onChange }} />
          <Pick
            label="Loại thấp nhất"
            value={leaf.atLeast}
            choices={gradesOf(leaf.index, options).map(({ code, name }) => [code, `từ loại ${name} trở lên`])}
            onPick={(atLeast) => onChange({ ...leaf, atLeast })}
          />
        </>
      );
    case "indicator":
      return (
        <>
          <Pick
            label="Chỉ tiêu"
            value={leaf.indicatorId}
            choices={terms.indicators.map(({ id, code, name }) => [id, `${code} ${name}`])}
            onPick={(indicatorId) => {
              const found = terms.indicators.find(({ id }) => id === indicatorId);
              if (found) onChange({ ...ofIndicator(found, leaf.id), ...kept(leaf) });
            }}
          />
          <Comparison leaf={leaf} onChange={onChange} />
        </>
      );
    case "filings-complete":
      return (
        <Pick
          label="Yêu cầu về thời hạn"
          value={leaf.onTime ? "1" : "0"}
          choices={[
            ["0", "không xét đúng hạn"],
            ["1", "và đúng hạn"],
          ]}
          onPick={(value) => onChange({ ...leaf, onTime: value === "1" })}
        />
      );
    case "judgement":
      return (
        <>
          <input
            className="input grow"
            aria-label="Câu chữ cần xem xét"
            value={leaf.question}
            onChange={({ target }) => onChange({ ...leaf, question: target.value })}
          />
          <Pick
            label="Người đánh giá"
            value={String(leaf.readers ?? 1)}
            choices={[
              ["1", "một người đánh giá"],
              ["2", "hai người đánh giá độc lập"],
            ]}
            onPick={(value) => onChange({ ...leaf, readers: value === "2" ? 2 : undefined })}
          />
          <input
            className="input grow"
            aria-label="Hướng dẫn đánh giá"
            placeholder="Hướng dẫn đánh giá: thế nào là đạt"
            value={leaf.rubric ?? ""}
            onChange={({ target }) => onChange({ ...leaf, rubric: target.value || undefined })}
          />
        </>
      );
    case "unit-meets":
      return (
        <>
          <Pick
            label="Điều kiện của đơn vị"
            value={leaf.tierId}
            choices={terms.tiers
              .filter(({ subject }) => subject === "collective")
              .map(({ id, name }) => [id, name || id])}
            onPick={(tierId) => onChange({ ...leaf, tierId })}
          />
          <Pick
            label="Người chuyển công tác"
            value={leaf.movers ?? "most-months"}
            choices={Object.entries(moverText)}
            onPick={(movers) => onChange({ ...leaf, movers: movers as NonNullable<typeof leaf.movers> })}
          />
        </>
      );
    default:
      return null;
  }
}

const gradesOf = (index: string, options: Around["options"]) =>
  options.indices.find(({ code }) => code === index)?.grades ?? [];

type Compared = Extract<Leaf, { kind: "index-value" | "indicator" }>;

function Comparison({ leaf, onChange }: { leaf: Compared; onChange: (next: Leaf) => void }) {
  return (
    <>
      <Pick
        label="Cách so sánh"
        value={leaf.comparator}
        choices={Object.entries(comparisonText)}
        onPick={(comparator) => onChange({ ...leaf, comparator: comparator as Compared["comparator"] })}
      />
      <InlineNumber label="Giá trị" value={leaf.value} onChange={(value) => onChange({ ...leaf, value })} />
      <span>{leaf.unit}</span>
    </>
  );
}

type OfIndex = Extract<Leaf, { kind: "index-value" | "index-grade" }>;

function IndexSelect({
  leaf,
  options,
  onChange,
}: {
  leaf: OfIndex;
  options: Around["options"];
  onChange: (next: Leaf) => void;
}) {
  return (
    <Pick
      label="Chỉ số"
      value={leaf.index}
      choices={options.indices.map(({ code }) => [code, indexText(code)])}
      onPick={(index) => {
        const unit = options.indices.find(({ code }) => code === index)?.unit ?? "%";
        onChange(leaf.kind === "index-value" ? { ...leaf, index, unit } : { ...leaf, index });
      }}
    />
  );
}

function Years({ leaf, onChange }: { leaf: SentenceLeaf; onChange: (next: Condition) => void }) {
  const inner = leaf.kind === "streak" ? leaf.condition : leaf;
  if (!["index-value", "index-grade", "indicator"].includes(inner.kind)) return null;
  return (
    <Pick
      label="Số năm liên tục"
      value={leaf.kind === "streak" ? String(leaf.years) : "1"}
      choices={[
        ["1", "của năm xét"],
        ...[2, 3, 4, 5].map((years): [string, string] => [String(years), `trong ${years} năm liên tục`]),
      ]}
      onPick={(value) =>
        onChange(
          value === "1"
            ? inner
            : { id: `${inner.id}-lien-tuc`, kind: "streak", years: Number(value), condition: inner },
        )
      }
    />
  );
}

function Remarks({ leaf, around }: { leaf: Leaf; around: Around }) {
  const isCompared = leaf.kind === "index-value" || leaf.kind === "indicator";
  // Scales are kept best first; the edge asks for the grade just below.
  const below =
    leaf.kind === "index-grade"
      ? gradeEdgeText([...gradesOf(leaf.index, around.options)].reverse(), leaf.atLeast)
      : null;
  const edge = isCompared && /^-?\d+(\.\d+)?$/u.test(leaf.value) ? edgeText(leaf) : below;
  const soft = leaf.kind === "judgement" ? "Không có số liệu: cần Hội đồng xem xét" : null;
  const text = [edge, soft, appliesWhenText(leaf.appliesWhen)].filter(Boolean).join(" · ");
  return text ? <p className="text-sm text-ink-2">{text}</p> : null;
}

function ClauseSelect({ leaf, around, onChange }: WordsProps) {
  return (
    <Pick
      label="Điều khoản của văn bản"
      value={leaf.clauseId ?? ""}
      choices={[
        ["", "Chưa gắn điều khoản"],
        ...around.terms.clauses.map(({ id, label, heading, text }): [string, string] => [
          id,
          label || heading || openingOf(text),
        ]),
      ]}
      onPick={(clauseId) => onChange({ ...leaf, clauseId: clauseId || undefined })}
    />
  );
}

type PickProps = {
  label: string;
  value: string;
  choices: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
};

function Pick({ label, value, choices, onPick }: PickProps) {
  return (
    <select
      className="input"
      aria-label={label}
      value={value}
      onChange={({ target }) => onPick(target.value)}
    >
      {!choices.some(([known]) => known === value) && <option value={value}>{value || "Chọn"}</option>}
      {choices.map(([known, words]) => (
        <option key={known} value={known}>
          {words}
        </option>
      ))}
    </select>
  );
}
