"use client";
import { useWatch } from "react-hook-form";
import { DateField, NumberField, SelectField, TextField } from "@/components/forms/fields";
import { type HolidayCalendar, isDay, resolveDeadline } from "@/lib/calendar";
import { eventText, knownEvents } from "@/lib/campaigns/rounds/text";
import type { Milestone } from "@/lib/plans";
import { countingText } from "@/lib/plans/text";
import { deadlineText, formatDate } from "@/lib/vietnamese";
import type { DraftForm } from "../draft/draft-form";

type Rule = Milestone["rule"];

const kinds: Record<Rule["kind"], string> = {
  before: "trước ngày …",
  through: "đến hết ngày …",
  "after-event": "chậm nhất … ngày kể từ ngày …",
};

/** A limit by the words of the plan, with the moment it comes to beside it. */
export function RuleField({
  form,
  path,
  holidays,
}: {
  form: DraftForm;
  path: string;
  holidays: HolidayCalendar;
}) {
  const milestone: Milestone | undefined = useWatch({ control: form.form.control, name: path });
  const rule = milestone?.rule;
  const set = (name: string, value: unknown) =>
    form.form.setValue(`${path}.${name}`, value, { shouldDirty: true });
  const words = rule ? phraseOf(rule) : null;
  return (
    <fieldset className="field max-w-none">
      <legend className="field-label">Thời hạn</legend>
      <div className="grid items-start gap-x-6 md:grid-cols-3">
        <label className="field">
          <span className="field-label">Cách viết</span>
          <select
            className="input"
            value={rule?.kind ?? "through"}
            onChange={({ target }) => set("rule", ruleOfKind(target.value as Rule["kind"], rule))}
          >
            {Object.entries(kinds).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {rule?.kind === "after-event" ? (
          <>
            <NumberField label="Số ngày" {...form.field(`${path}.rule.days`)} />
            <SelectField
              label="Tính theo"
              choices={Object.entries(countingText).map(([value, label]) => ({ value, label }))}
              {...form.field(`${path}.rule.counting`)}
            />
            <SelectField
              label="Kể từ"
              choices={knownEvents.map((event) => ({ value: event, label: eventText(event) }))}
              {...form.field(`${path}.rule.event`)}
            />
          </>
        ) : (
          <DateField label="Ngày" {...form.field(`${path}.rule.day`)} />
        )}
      </div>
      {rule && (
        <p aria-live="polite">
          Thời điểm tính được: <b>{momentOf(rule, holidays)}</b>
        </p>
      )}
      <TextField
        label="Câu chữ của kế hoạch"
        hint={
          words && milestone && plainDays(milestone.phrase) !== plainDays(words) ? (
            <button
              type="button"
              className="button button-quiet button-small"
              onClick={() => set("phrase", words)}
            >
              Dùng: “{words}”
            </button>
          ) : undefined
        }
        {...form.field(`${path}.phrase`)}
      />
    </fieldset>
  );
}

/** `30/03/2026` and `30/3/2026` are the same words. */
const plainDays = (phrase: string) => phrase.replace(/\b0(\d)\//gu, "$1/");

function momentOf(rule: Rule, holidays: HolidayCalendar): string {
  if (rule.kind !== "after-event" && !isDay(rule.day)) return "chưa đủ thông tin";
  return deadlineText(resolveDeadline(rule, { events: {}, holidays }), eventText);
}

function ruleOfKind(kind: Rule["kind"], before: Rule | undefined): Rule {
  if (kind === "after-event") return { kind, event: "recognition", days: 15, counting: "calendar" };
  return { kind, day: before && before.kind !== "after-event" ? before.day : "" };
}

function phraseOf(rule: Rule): string | null {
  if (rule.kind === "after-event")
    return `chậm nhất là ${rule.days} ${countingText[rule.counting]} kể từ ${eventText(rule.event)}`;
  if (!isDay(rule.day)) return null;
  return `${rule.kind === "before" ? "trước ngày" : "đến hết ngày"} ${formatDate(rule.day)}`;
}
