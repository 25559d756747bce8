"use client";
import { useWatch } from "react-hook-form";
import { useBinding } from "@/components/forms/binding";
import { FieldError } from "@/components/forms/field-frame";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { gradeText } from "@/lib/campaigns/text";
import { type PlanTerms, walk } from "@/lib/plans";
import { conditionText } from "@/lib/plans/text";
import type { Condition } from "@/lib/scoring";
import type { DraftForm, PartOptions } from "../draft/draft-form";
import { freeId } from "../entries";
import type { Around } from "./leaf-kinds";
import { type Group, isGroup, LeafSentence, type SentenceLeaf } from "./leaf-sentence";

/** The tree of conditions of one award: sentences joined by Và/Hoặc, two levels deep. */
export function ConditionField({
  form,
  options,
  path,
}: {
  form: DraftForm;
  options: PartOptions;
  path: string;
}) {
  const binding = form.field(`${path}.condition`);
  const { value, onChange, error } = useBinding(binding);
  const terms: PlanTerms = useWatch({ control: form.form.control, name: "terms" });
  const root = value as Condition;
  const taken = terms.tiers.flatMap((tier) => walk(tier.condition).map(({ id }) => id));
  const around: Around = { terms, options, newId: () => freeId("dk", taken) };
  return (
    <fieldset className="field max-w-none" id={binding.id} tabIndex={-1}>
      <legend className="field-label">Điều kiện</legend>
      {error && <FieldError id={binding.id} error={error} />}
      {isGroup(root) ? (
        <GroupEditor group={root} depth={1} around={around} onChange={onChange} />
      ) : (
        <>
          <Line condition={root} around={around} onChange={onChange} />
          <Button
            size="small"
            icon="plus"
            onClick={() =>
              onChange({ id: around.newId(), kind: "all", of: [root, fresh(`${around.newId()}-1`)] })
            }
          >
            Thêm điều kiện
          </Button>
        </>
      )}
    </fieldset>
  );
}

const fresh = (id: string): Condition => ({ id, kind: "judgement", question: "" });

type GroupEditorProps = {
  group: Group;
  depth: 1 | 2;
  around: Around;
  onChange: (next: Condition) => void;
  onRemove?: () => void;
  onRaise?: (() => void) | undefined;
};

function GroupEditor({ group, depth, around, onChange, onRemove, onRaise }: GroupEditorProps) {
  const put = (index: number, next: Condition) =>
    onChange({ ...group, of: group.of.map((part, at) => (at === index ? next : part)) });
  const keep = (of: Condition[]) =>
    onChange(
      group.kind === "at-least"
        ? { ...group, of, count: Math.min(group.count, of.length) }
        : { ...group, of },
    );
  const drop = (index: number) => keep(group.of.filter((_, at) => at !== index));
  // The order in which conditions are read, printed and explained.
  const raise = (index: number) =>
    keep(group.of.toSpliced(index - 1, 2, ...group.of.slice(index - 1, index + 1).reverse()));
  const add = (part: Condition) => onChange({ ...group, of: [...group.of, part] });
  return (
    <div className="condition-list">
      <div className="sentence">
        <select
          className="input"
          aria-label="Cách ghép các điều kiện"
          value={group.kind}
          onChange={({ target }) => onChange(withKind(group, target.value as Group["kind"]))}
        >
          <option value="all">Và: đạt tất cả</option>
          <option value="any">Hoặc: đạt một trong các</option>
          <option value="at-least">Đạt ít nhất một số</option>
        </select>
        {group.kind === "at-least" && (
          <select
            className="input"
            aria-label="Số điều kiện phải đạt"
            value={group.count}
            onChange={({ target }) => onChange({ ...group, count: Number(target.value) })}
          >
            {group.of.map(({ id }, index) => (
              <option key={id} value={index + 1}>
                {index + 1}
              </option>
            ))}
          </select>
        )}
        <span>điều kiện sau:</span>
        {onRaise && (
          <Button variant="quiet" size="small" aria-label="Chuyển nhóm lên" onClick={onRaise}>
            Lên
          </Button>
        )}
        {onRemove && (
          <Button variant="quiet" size="small" onClick={onRemove}>
            <Icon name="trash" /> Bỏ nhóm
          </Button>
        )}
      </div>
      {group.of.map((part, index) =>
        isGroup(part) ? (
          <GroupEditor
            key={part.id}
            group={part}
            depth={2}
            around={around}
            onChange={(next) => put(index, next)}
            onRemove={() => drop(index)}
            onRaise={index > 0 ? () => raise(index) : undefined}
          />
        ) : (
          <Line
            key={part.id}
            condition={part}
            around={around}
            onChange={(next) => put(index, next)}
            onRemove={group.of.length > 1 ? () => drop(index) : undefined}
            onRaise={index > 0 ? () => raise(index) : undefined}
          />
        ),
      )}
      <span className="flex flex-wrap gap-2">
        <Button size="small" icon="plus" onClick={() => add(fresh(around.newId()))}>
          Thêm điều kiện
        </Button>
        {depth === 1 && (
          <Button
            size="small"
            icon="plus"
            onClick={() => {
              const id = around.newId();
              add({ id, kind: "any", of: [fresh(`${id}-1`)] });
            }}
          >
            Thêm nhóm
          </Button>
        )}
      </span>
    </div>
  );
}

const withKind = ({ id, clauseId, of }: Group, kind: Group["kind"]): Group => {
  const common = { id, of, ...(clauseId === undefined ? {} : { clauseId }) };
  return kind === "at-least" ? { ...common, kind, count: 1 } : { ...common, kind };
};

type LineProps = {
  condition: Condition;
  around: Around;
  onChange: (next: Condition) => void;
  onRemove?: (() => void) | undefined;
  onRaise?: (() => void) | undefined;
};

function Line({ condition, around, onChange, onRemove, onRaise }: LineProps) {
  return (
    <div className="condition-line">
      {condition.kind === "not" || isGroup(condition) ? (
        <p>{conditionText(condition, around.terms, gradeText)}</p>
      ) : (
        <LeafSentence leaf={condition as SentenceLeaf} around={around} onChange={onChange} />
      )}
      <span className="flex flex-wrap gap-1">
        {onRaise && (
          <Button variant="quiet" size="small" aria-label="Chuyển điều kiện lên" onClick={onRaise}>
            Lên
          </Button>
        )}
        {onRemove && (
          <Button variant="quiet" size="small" onClick={onRemove}>
            <Icon name="trash" /> <span className="sr-only">Bỏ điều kiện</span>
          </Button>
        )}
      </span>
    </div>
  );
}
