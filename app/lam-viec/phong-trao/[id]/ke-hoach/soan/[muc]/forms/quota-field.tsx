"use client";
import { type FieldErrors, get, useFormState } from "react-hook-form";
import { useBinding } from "@/components/forms/binding";
import { FieldError } from "@/components/forms/field-frame";
import { problemsIn } from "@/components/forms/problems";
import { Button } from "@/components/ui/button";
import type { AwardTier } from "@/lib/plans";
import { type QuotaScope, quotasOf } from "@/lib/scoring";
import { quotaPlaceText } from "@/lib/scoring/text";
import type { DraftForm } from "../draft/draft-form";
import { InlineNumber } from "./inline-number";

const most = 6;
const places = ["block", "unit", "campaign"] as const;

/** How many may be commended: one limit, or several that must all hold, as `mỗi khối 02` and `toàn phong trào 10`. */
export function QuotaField({ form, path }: { form: DraftForm; path: string }) {
  const { value, onChange } = useBinding(form.field(`${path}.quota`));
  const { id, name, control } = form.field(`${path}.quota`);
  // A share that is no number is told of that share, a count of the whole quota.
  const wrong = get(useFormState({ name, control }).errors, name);
  const error = problemsIn({ quota: wrong } as FieldErrors, String)[0]?.message;
  const limits = quotasOf((value ?? null) as AwardTier["quota"]);
  const keep = (next: readonly QuotaScope[]) => onChange(next.length > 1 ? next : (next[0] ?? null));
  const put = (index: number, next: QuotaScope | null) =>
    keep((limits.length > 0 ? limits : [null]).flatMap((limit, at) => (at === index ? next : limit) ?? []));
  return (
    <fieldset className="field" id={id} tabIndex={-1}>
      <legend className="field-label">Số lượng</legend>
      {error && <FieldError id={id} error={error} />}
      {Object.entries(limits.length > 0 ? limits : [null]).map(([place, scope]) => (
        <div key={place} className="sentence">
          {place !== "0" && <span>đồng thời</span>}
          <LimitLine
            scope={scope}
            at={limits.length > 1 ? `, giới hạn ${Number(place) + 1}` : ""}
            onChange={(next) => put(Number(place), next)}
          />
        </div>
      ))}
      {limits.length > 0 && limits.length < most && (
        <span>
          <Button
            size="small"
            icon="plus"
            onClick={() =>
              keep([...limits, { per: unusedPlace(limits), limit: { kind: "number", most: 10 } }])
            }
          >
            Thêm giới hạn
          </Button>
        </span>
      )}
    </fieldset>
  );
}

const unusedPlace = (limits: readonly QuotaScope[]) =>
  (["campaign", "block", "unit"] as const).find((per) => limits.every((limit) => limit.per !== per)) ??
  "campaign";

/** What is no whole number stays as typed, for the draft's own check to name it. */
const countOf = (text: string) => (/^\d{1,9}$/u.test(text) ? Number(text) : (text as unknown as number));

type LineProps = {
  scope: QuotaScope | null;
  /** Told after each name where there are several limits. */
  at: string;
  onChange: (scope: QuotaScope | null) => void;
};

/** One limit as a sentence: `Không quá tỷ lệ 20 % số đạt điều kiện mỗi khối thi đua`. */
function LimitLine({ scope, at, onChange }: LineProps) {
  const limit = scope?.limit;
  return (
    <>
      <select
        className="input"
        aria-label={`Cách giới hạn số lượng${at}`}
        value={limit?.kind ?? ""}
        onChange={({ target }) => {
          const per = scope?.per ?? "block";
          if (target.value === "number") onChange({ per, limit: { kind: "number", most: 1 } });
          else if (target.value === "share") onChange({ per, limit: { kind: "share", percent: "20" } });
          else onChange(null);
        }}
      >
        <option value="">{at ? "Bỏ giới hạn này" : "Không giới hạn"}</option>
        <option value="number">Không quá số lượng</option>
        <option value="share">Không quá tỷ lệ</option>
      </select>
      {scope && limit?.kind === "number" && (
        <InlineNumber
          label={`Số lượng nhiều nhất${at}`}
          value={String(limit.most)}
          onChange={(text) => onChange({ ...scope, limit: { kind: "number", most: countOf(text) } })}
        />
      )}
      {scope && limit?.kind === "share" && (
        <>
          <InlineNumber
            label={`Tỷ lệ nhiều nhất${at}`}
            value={limit.percent}
            onChange={(percent) => onChange({ ...scope, limit: { ...limit, percent } })}
          />
          <span>%</span>
          <select
            className="input"
            aria-label={`Của số nào${at}`}
            value={limit.of ?? "eligible"}
            onChange={({ target: { value } }) =>
              onChange({
                ...scope,
                limit: { ...limit, of: value === "registered" ? "registered" : "eligible" },
              })
            }
          >
            <option value="eligible">số đạt điều kiện</option>
            <option value="registered">số đã đăng ký</option>
          </select>
        </>
      )}
      {scope && (
        <select
          className="input"
          aria-label={`Tính theo${at}`}
          value={scope.per}
          onChange={({ target }) =>
            onChange({ ...scope, per: places.find((per) => per === target.value) ?? scope.per })
          }
        >
          {places.map((per) => (
            <option key={per} value={per}>
              {quotaPlaceText[per]}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
