"use client";
import { useWatch } from "react-hook-form";
import { useBinding } from "@/components/forms/binding";
import { FieldError } from "@/components/forms/field-frame";
import { NumberField, SelectField, TextField } from "@/components/forms/fields";
import { type PhraseKind, type PlanIndicator, phraseKind, readPhrase } from "@/lib/plans";
import { edgeText, gradeEdgeText, indexText, outcomeText } from "@/lib/scoring/text";
import type { DraftForm, PartOptions } from "../draft/draft-form";
import { kindOf, phraseKinds, phraseOf, worded } from "./phrase-kinds";

const isNumber = (text: unknown): text is string => typeof text === "string" && /^-?\d+(\.\d+)?$/u.test(text);

type Props = { form: DraftForm; path: string; options: PartOptions };

/** A standard by the words of the plan: typed, it is read; chosen, it is worded; its edge is said aloud either way. */
export function TargetField({ form, path, options }: Props) {
  const indicator = useWatch({ control: form.form.control, name: path }) as PlanIndicator | undefined;
  if (!indicator) return null;
  const { target, standard, kind, unit, baseline } = indicator;
  const chosen = kindOf(indicator);
  const phrase = phraseOf(indicator);
  const read = phraseKind(phrase);
  const reading = readPhrase(phrase);
  const value = reading?.kind === "comparison" ? reading.value : null;
  const put = (next: PhraseKind | null, words: string, number: string | null) => {
    const fields = worded(
      { kind, unit, target, standard, baseline },
      next,
      words,
      number,
      firstGrade(options),
    );
    // One step to take back, not one for each field.
    form.form.setValue(path, { ...indicator, ...fields }, { shouldDirty: true });
  };
  const differs =
    read !== null && (read !== chosen || (target !== null && value !== null && value !== target.value));

  return (
    <fieldset className="field max-w-none">
      <legend className="field-label">Ngưỡng</legend>
      <div className="grid items-end gap-x-4 sm:grid-cols-2">
        <PhraseInput
          form={form}
          path={path}
          phrase={phrase}
          onType={(words) => {
            const next = phraseKind(words);
            const number = readPhrase(words);
            const isFirst = chosen === null || (target !== null && target.value === "") || phrase === "";
            if (isFirst && next) put(next, words, number?.kind === "comparison" ? number.value : null);
            else if (chosen) put(chosen, words, null);
            else put("worded", words, null);
          }}
        />
        <label className="field">
          <span className="field-label">Đọc là</span>
          <select
            className="input"
            value={chosen ?? ""}
            onChange={(event) => put((event.target.value || null) as PhraseKind | null, phrase, null)}
          >
            <option value="">Không đặt ngưỡng, chỉ theo dõi</option>
            {phraseKinds.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      </div>
      {target && chosen !== "none-arises" && (
        <NumberField
          label="Giá trị"
          as="text"
          whenEmpty=""
          unit={unit}
          {...form.field(`${path}.target.value`)}
        />
      )}
      {chosen === "reduction" && (
        <div className="grid gap-x-4 sm:grid-cols-2">
          <TextField label="Kỳ gốc" hint="Ví dụ: năm 2025" {...form.field(`${path}.baseline.period`)} />
          <TextField
            label="Nguồn số liệu kỳ gốc"
            hint="Ví dụ: Báo cáo số 12/BC-SNV ngày 05/01/2026"
            {...form.field(`${path}.baseline.source`)}
          />
        </div>
      )}
      {standard?.kind === "grade" && <GradeFields form={form} path={path} options={options} />}
      <Edge indicator={indicator} options={options} />
      {differs && phrase !== "" && (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          Câu chữ đọc là: {phraseKinds.find((one) => one.kind === read)?.label}
          {value ? ` (${value})` : ""}.
          <button type="button" className="button button-small" onClick={() => put(read, phrase, value)}>
            Dùng cách đọc này
          </button>
        </p>
      )}
    </fieldset>
  );
}

function PhraseInput({
  form,
  path,
  phrase,
  onType,
}: {
  form: DraftForm;
  path: string;
  phrase: string;
  onType: (words: string) => void;
}) {
  const { id } = form.field(`${path}.target.phrase`);
  const { error } = useBinding(form.field(`${path}.target`));
  return (
    <label className="field">
      <span className="field-label">Câu chữ của kế hoạch về ngưỡng</span>
      <span className="field-hint">Ví dụ: trên 50%; không phát sinh; giảm tối thiểu 10% so với năm 2025</span>
      {error && <FieldError id={id} error={error} />}
      <input className="input" id={id} value={phrase} onChange={(event) => onType(event.target.value)} />
    </label>
  );
}

function GradeFields({ form, path, options }: Props) {
  const name = `${path}.standard.index`;
  const index = useWatch({ control: form.form.control, name });
  const grades = options.indices.find(({ code }) => code === index)?.grades ?? [];
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      <SelectField
        label="Chỉ số"
        choices={options.indices.map(({ code }) => ({ value: code, label: indexText(code) }))}
        {...form.field(name)}
      />
      <SelectField
        label="Loại thấp nhất"
        choices={grades.map((grade) => ({ value: grade.code, label: `từ loại ${grade.name} trở lên` }))}
        {...form.field(`${path}.standard.atLeast`)}
      />
    </div>
  );
}

/** `Đúng 50,0% thì: Chưa đạt`: how the value right at the threshold is judged. */
function Edge({ indicator, options }: { indicator: PlanIndicator; options: PartOptions }) {
  const { target, standard, unit, countedThing } = indicator;
  const text = (() => {
    if (standard?.kind === "worded") return outcomeText["needs-judgement"];
    if (standard) {
      const grades = options.indices.find(({ code }) => code === standard.index)?.grades ?? [];
      // Scales are kept best first; the edge asks for the grade just below.
      return gradeEdgeText([...grades].reverse(), standard.atLeast);
    }
    return target && isNumber(target.value) ? edgeText({ ...target, unit, thing: countedThing }) : null;
  })();
  return text ? (
    <p aria-live="polite">
      <b>{text}</b>
    </p>
  ) : null;
}

function firstGrade({ indices }: PartOptions): { index: string; atLeast: string } {
  const graded = indices.find(({ grades }) => grades.length > 0);
  return {
    index: graded?.code ?? "DDCI",
    atLeast: graded?.grades[1]?.code ?? graded?.grades[0]?.code ?? "tot",
  };
}
