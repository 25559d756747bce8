"use client";
import { useBinding } from "@/components/forms/binding";
import { FieldError } from "@/components/forms/field-frame";
import type { AwardTier } from "@/lib/plans";
import type { DraftForm } from "../draft/draft-form";
import { InlineNumber } from "./inline-number";

type Quota = NonNullable<AwardTier["quota"]>;

/** How many may be commended: a number or a share, in each block, in each unit or in the whole campaign. */
export function QuotaField({ form, path }: { form: DraftForm; path: string }) {
  const { value, onChange, error } = useBinding(form.field(`${path}.quota`));
  const quota = (value ?? null) as Quota | null;
  const limit = quota?.limit;
  return (
    <fieldset className="field" id={form.field(`${path}.quota`).id} tabIndex={-1}>
      <legend className="field-label">Số lượng</legend>
      {error && <FieldError id={form.field(`${path}.quota`).id} error={error} />}
      <div className="sentence">
        <select
          className="input"
          aria-label="Cách giới hạn số lượng"
          value={limit?.kind ?? ""}
          onChange={({ target }) => {
            const per = quota?.per ?? "block";
            if (target.value === "number") onChange({ per, limit: { kind: "number", most: 1 } });
            else if (target.value === "share") onChange({ per, limit: { kind: "share", percent: "20" } });
            else onChange(null);
          }}
        >
          <option value="">Không giới hạn</option>
          <option value="number">Không quá số lượng</option>
          <option value="share">Không quá tỷ lệ</option>
        </select>
        {quota && limit?.kind === "number" && (
          <InlineNumber
            label="Số lượng nhiều nhất"
            value={String(limit.most)}
            onChange={(text) => onChange({ ...quota, limit: { kind: "number", most: Number(text) } })}
          />
        )}
        {quota && limit?.kind === "share" && (
          <>
            <InlineNumber
              label="Tỷ lệ nhiều nhất"
              value={limit.percent}
              onChange={(percent) => onChange({ ...quota, limit: { ...limit, percent } })}
            />
            <span>%</span>
            <select
              className="input"
              aria-label="Của số nào"
              value={limit.of ?? "eligible"}
              onChange={({ target }) => onChange({ ...quota, limit: { ...limit, of: target.value } })}
            >
              <option value="eligible">số đạt điều kiện</option>
              <option value="registered">số đã đăng ký</option>
            </select>
          </>
        )}
        {quota && (
          <select
            className="input"
            aria-label="Tính theo"
            value={quota.per}
            onChange={({ target }) => onChange({ ...quota, per: target.value })}
          >
            <option value="block">mỗi khối</option>
            <option value="unit">mỗi đơn vị</option>
            <option value="campaign">toàn phong trào</option>
          </select>
        )}
      </div>
    </fieldset>
  );
}
