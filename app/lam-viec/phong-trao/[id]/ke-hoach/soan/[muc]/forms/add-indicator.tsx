"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { AuthoringOptions } from "@/lib/campaigns/drafts/queries";
import type { PlanIndicator } from "@/lib/plans";

type Catalogue = AuthoringOptions["catalogue"];

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

function fromCatalogue(known: Catalogue[number]): Omit<PlanIndicator, "id"> {
  const { code, name, kind, numerator, denominator, unit, countedThing, direction, mayNotApply } = known;
  const decimals = kind === "ratio" ? 2 : 0;
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
  };
}

/** A new indicator: one of the shared catalogue with its definition, or the plan's own. */
export function AddIndicator({
  catalogue,
  onAdd,
}: {
  catalogue: Catalogue;
  onAdd: (indicator: Omit<PlanIndicator, "id">) => void;
}) {
  const [code, setCode] = useState("");
  const known = catalogue.find((one) => one.code === code);
  return (
    <div className="mt-4 flex flex-wrap items-end gap-3">
      <label className="grid gap-1">
        <span className="field-label">Từ danh mục chỉ tiêu</span>
        <select className="input" value={code} onChange={(event) => setCode(event.target.value)}>
          <option value="">Chọn chỉ tiêu</option>
          {catalogue.map((one) => (
            <option key={one.code} value={one.code}>
              {one.code} – {one.name}
            </option>
          ))}
        </select>
      </label>
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
    </div>
  );
}
