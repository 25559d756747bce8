"use client";
import { useWatch } from "react-hook-form";
import type { FieldBinding } from "@/components/forms/binding";
import { TextAreaField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";

type PledgeFieldProps = {
  binding: FieldBinding;
  label: string;
  /** The plan's own wordings, to start from. */
  pledges: readonly string[];
  onChoose: (pledge: string) => void;
};

/** What is pledged: the plan's wording, editable; one press brings another of its wordings. */
export function PledgeField({ binding, label, pledges, onChoose }: PledgeFieldProps) {
  const value = useWatch({ name: binding.name, control: binding.control });
  const others = pledges.filter((pledge) => pledge !== value);
  return (
    <div className="max-w-160">
      <TextAreaField {...binding} label={label} rows={2} />
      {others.map((pledge) => (
        <Button
          key={pledge}
          variant="quiet"
          size="small"
          className="-mt-4 mb-3 text-left"
          onClick={() => onChoose(pledge)}
        >
          Lấy nội dung của kế hoạch: {pledge}
        </Button>
      ))}
    </div>
  );
}
