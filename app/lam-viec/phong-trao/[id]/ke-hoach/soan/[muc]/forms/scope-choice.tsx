"use client";
import { unitKindText } from "@/lib/plans/labels";
import type { AppliesWhen } from "@/lib/scoring";

type Scope = AppliesWhen | undefined;
type Props = { id?: string; value: Scope; everybody: string; onChange: (next: Scope) => void };

const ofDdci = "SUBJECT_TO_DDCI";
const ways = {
  everybody: () => undefined,
  kinds: (): Scope => ({ unitKinds: [] }),
  ddci: (): Scope => ({ attribute: ofDdci }),
  both: (): Scope => ({ unitKinds: [], attribute: ofDdci }),
};
type Way = keyof typeof ways;

/** Whom a clause speaks about: everybody, some kinds of unit, units subject to an index, or both at once. */
export function ScopeChoice({ id, value, everybody, onChange }: Props) {
  const way: Way = value?.unitKinds
    ? value.attribute
      ? "both"
      : "kinds"
    : value?.attribute
      ? "ddci"
      : "everybody";
  const chosen = value?.unitKinds ?? [];
  const words: Record<Way, string> = {
    everybody,
    kinds: "Chỉ một số loại đơn vị",
    ddci: "Chỉ đơn vị thuộc diện đánh giá DDCI",
    both: "Một số loại đơn vị, thuộc diện đánh giá DDCI",
  };
  const pick = (next: Way) => {
    const { blockCodes } = value ?? {};
    const scope = ways[next]();
    onChange(
      scope && { ...scope, ...(scope.unitKinds && { unitKinds: chosen }), ...(blockCodes && { blockCodes }) },
    );
  };
  const tick = (kind: string, isOn: boolean) =>
    onChange({
      ...value,
      unitKinds: Object.keys(unitKindText).filter((one) => (one === kind ? isOn : chosen.includes(one))),
    });
  return (
    <>
      <select
        {...(id ? { id } : { "aria-label": "Phạm vi áp dụng" })}
        className="input"
        value={way}
        onChange={({ target }) => pick(target.value as Way)}
      >
        {Object.entries(words).map(([known, label]) => (
          <option key={known} value={known}>
            {label}
          </option>
        ))}
      </select>
      {value?.unitKinds && (
        <fieldset className="w-full">
          <legend className="sr-only">Loại đơn vị mà điều này áp dụng</legend>
          <div className="flex flex-wrap gap-x-6">
            {Object.entries(unitKindText).map(([kind, label]) => (
              <label key={kind} className="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(kind)}
                  onChange={({ target }) => tick(kind, target.checked)}
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
