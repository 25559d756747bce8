"use client";
import { useRouter } from "next/navigation";
import { useFieldArray } from "react-hook-form";
import { DateField, ErrorSummary, SelectField, SubmitBar, TextField } from "@/components/forms/fields";
import { RemoveButton } from "@/components/forms/remove-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/section";
import type { StaffRow } from "@/lib/organizations/staff/rules";
import { addStaffAction } from "../actions";
import { PostFields } from "../post-fields";
import { PasteStaff } from "./paste-staff";

const addStaffInput = () => import("@/lib/organizations/staff/schema").then((schema) => schema.addStaffInput);
const place = "/lam-viec/can-bo";
const blank: StaffRow = { staffCode: "", fullName: "", post: "", group: "direct" };

type NewStaffFormProps = { units: { id: string; name: string }[]; unitId: string; today: string };

export function NewStaffForm({ units, unitId, today }: NewStaffFormProps) {
  const router = useRouter();
  const form = useActionForm(
    addStaffInput,
    addStaffAction,
    { unitId, firstDay: today, rows: [blank] },
    { done: "Đã đưa vào danh sách cán bộ.", onDone: () => router.push(place) },
  );
  const { fields, append, remove, replace } = useFieldArray({ control: form.form.control, name: "rows" });
  const isBlank = (row: StaffRow) => row.staffCode === "" && row.fullName === "";
  const take = (rows: StaffRow[]) =>
    replace([...form.form.getValues("rows").filter((row) => !isBlank(row)), ...rows]);

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
      <div className="grid items-start gap-x-4 sm:grid-cols-2">
        <SelectField
          label="Đơn vị"
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field("unitId")}
        />
        <DateField label="Công tác từ ngày" {...form.field("firstDay")} />
      </div>
      <div className="mb-6 grid gap-3">
        {fields.map((row, at) => (
          <Card key={row.id}>
            <div className="grid items-start gap-x-4 sm:grid-cols-2 lg:grid-cols-4">
              <TextField label="Mã cán bộ" {...form.field(`rows.${at}.staffCode`)} />
              <TextField label="Họ và tên" {...form.field(`rows.${at}.fullName`)} />
              <PostFields post={form.field(`rows.${at}.post`)} group={form.field(`rows.${at}.group`)} />
            </div>
            {fields.length > 1 && (
              <RemoveButton icon="trash" onRemove={() => remove(at)}>
                Bỏ người thứ {at + 1}
              </RemoveButton>
            )}
          </Card>
        ))}
        <div className="flex flex-wrap gap-2">
          <Button icon="plus" size="small" onClick={() => append(blank)}>
            Thêm một người
          </Button>
          <PasteStaff onTake={take} />
        </div>
      </div>
      <SubmitBar label="Đưa vào danh sách" {...form.state}>
        <LinkButton href={place}>Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
