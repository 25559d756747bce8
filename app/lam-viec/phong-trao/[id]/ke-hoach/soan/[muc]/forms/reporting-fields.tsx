"use client";
import { useId } from "react";
import { useWatch } from "react-hook-form";
import { NumberField } from "@/components/forms/fields";
import { ReportingTable } from "@/components/plans/reporting-table";
import type { PlanTerms, Reporting } from "@/lib/plans";
import { reportingCalendarText } from "@/lib/plans/text";
import type { DraftForm } from "../draft/draft-form";

/** Kỳ báo cáo số liệu: the calendar, how soon figures are due, and the days both come to. */
export function ReportingFields({ form }: { form: DraftForm }) {
  const terms = useWatch({ control: form.form.control, name: "terms" }) as PlanTerms;
  const calendarId = useId();
  const { reporting } = terms;
  const put = (next: Reporting | undefined) =>
    form.form.setValue("terms.reporting", next, { shouldDirty: true, shouldTouch: true });
  return (
    <>
      <div className="grid gap-x-6 md:grid-cols-2">
        <div className="field">
          <label className="field-label" htmlFor={calendarId}>
            Lịch báo cáo
          </label>
          <select
            id={calendarId}
            className="input"
            value={reporting?.calendar ?? ""}
            onChange={(event) => {
              const calendar = event.target.value as Reporting["calendar"] | "";
              put(calendar ? { calendar, dueDays: reporting?.dueDays ?? null } : undefined);
            }}
          >
            <option value="">Chọn khi ban hành</option>
            {Object.entries(reportingCalendarText).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        {reporting && (
          <NumberField
            label="Gửi số liệu trong bao nhiêu ngày sau khi kết thúc kỳ"
            hint="Để trống thì theo hạn của lịch báo cáo."
            whenEmpty={null}
            {...form.field("terms.reporting.dueDays")}
          />
        )}
      </div>
      <ReportingTable terms={{ ...terms, reporting: readable(reporting) }} />
    </>
  );
}

/** What is no number of days yet leaves the calendar's own in the table. */
function readable(reporting: Reporting | undefined): Reporting | undefined {
  const days = Number(reporting?.dueDays);
  return (
    reporting && { ...reporting, dueDays: Number.isInteger(days) && days > 0 && days < 366 ? days : null }
  );
}
