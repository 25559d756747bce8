"use client";
import { useRouter } from "next/navigation";
import { ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import type { UnitChange } from "@/lib/organizations/units/schema";
import { changeUnitAction } from "../../actions";
import { type UnitChoices, UnitFields } from "../../unit-fields";

const changeUnitInput = () =>
  import("@/lib/organizations/units/schema").then((schema) => schema.changeUnitInput);

type ChangeUnitFormProps = UnitChoices & {
  unitId: string;
  versionId: string;
  today: string;
  now: Pick<UnitChange, "name" | "shortName" | "kind" | "parentId" | "blockId" | "position">;
};

export function ChangeUnitForm({ units, blocks, unitId, versionId, today, now }: ChangeUnitFormProps) {
  const router = useRouter();
  const page = `/quan-tri/don-vi/${unitId}`;
  const form = useActionForm(
    changeUnitInput,
    changeUnitAction,
    { unitId, versionId, ...now, effectiveOn: today, legalDocument: "" },
    { done: "Đã lưu thay đổi.", onDone: () => router.push(page) },
  );

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <UnitFields units={units} blocks={blocks} field={form.field} />
      <SubmitBar label="Lưu thay đổi" {...form.state}>
        <LinkButton href={page}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
