"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { AuthoringOptions } from "@/lib/campaigns/drafts/queries";
import type { CatalogueIndicator } from "@/lib/indicators";
import type { PlanIndicator } from "@/lib/plans";
import { formatDate } from "@/lib/vietnamese";

/** An indicator of the plan's own before anything is said about it. */
export const blankIndicator: Omit<PlanIndicator, "id"> = {
  code: "",
  name: "",
  kind: "ratio",
  numerator: null,
  denominator: null,
  unit: "%",
  countedThing: "hồ sơ",
  decimals: 2,
  direction: "up",
  combine: "sum",
  evidence: "optional",
  mayNotApply: false,
  target: null,
};

/** An indicator of the plan as the catalogue defines it; the plan keeps these words whatever the catalogue says later. */
export function fromCatalogue(known: CatalogueIndicator): Omit<PlanIndicator, "id"> {
  const { code, name, kind, numerator, denominator, unit, countedThing, direction } = known;
  const { mayNotApply, decimals, combine, evidence } = known;
  return {
    ...blankIndicator,
    code,
    name,
    kind,
    numerator,
    denominator,
    unit,
    countedThing,
    direction,
    mayNotApply,
    decimals,
    combine,
    evidence,
  };
}

/** A new indicator: one of the shared catalogue with its definition, or the plan's own. */
export function AddIndicator({
  editions,
  day,
  onAdd,
}: {
  editions: AuthoringOptions["editions"];
  /** The day the plan begins: the edition of that time is offered first. */
  day: string;
  onAdd: (indicator: Omit<PlanIndicator, "id">) => void;
}) {
  const current = editions.findIndex(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo),
  );
  const [chosen, setChosen] = useState(Math.max(0, current));
  const [code, setCode] = useState("");
  const edition = editions[chosen];
  const known = edition?.indicators.find((one) => one.code === code);
  return (
    <div className="mt-4 grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <label className="grid gap-1">
          <span className="field-label">Định nghĩa của thời gian</span>
          <select
            className="input"
            value={chosen}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {editions.map(({ validFrom, validTo }, index) => (
              <option key={validFrom} value={index}>
                {validTo
                  ? `Từ ${formatDate(validFrom)} đến trước ${formatDate(validTo)}`
                  : `Từ ngày ${formatDate(validFrom)}`}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          <span className="field-label">Từ danh mục chỉ tiêu</span>
          <select className="input" value={code} onChange={(event) => setCode(event.target.value)}>
            <option value="">Chọn chỉ tiêu</option>
            {edition?.indicators.map((one) => (
              <option key={one.code} value={one.code}>
                {one.code} – {one.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {known?.numerator && (
        <p className="text-sm text-ink-2">
          {known.numerator} / {known.denominator}. Căn cứ: {known.source}
        </p>
      )}
      <span className="flex flex-wrap gap-2">
        <Button
          icon="plus"
          aria-disabled={!known || undefined}
          onClick={() => {
            if (!known) return;
            onAdd(fromCatalogue(known));
            setCode("");
          }}
        >
          Thêm từ danh mục
        </Button>
        <Button icon="plus" onClick={() => onAdd(blankIndicator)}>
          Tự đặt chỉ tiêu
        </Button>
      </span>
    </div>
  );
}
