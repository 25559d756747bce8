"use client";
import Link from "next/link";
import { ComboboxField, SubmitBar } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { Section } from "@/components/ui/section";
import { chooseParentAction } from "../../actions";

const parentChoice = () => import("@/lib/campaigns/schema").then((schema) => schema.parentChoice);

type ParentFormProps = {
  campaign: { id: string; version: number; parentId: string | null; canChangeParent: boolean };
  plans: { id: string; title: string; number: string | null }[];
};

/** The plan this one is issued under, chosen until the first issue. */
export function ParentForm({ campaign, plans }: ParentFormProps) {
  const form = useActionForm(
    parentChoice,
    chooseParentAction,
    { campaignId: campaign.id, version: campaign.version, parentId: campaign.parentId },
    { done: "Đã lưu kế hoạch cấp trên." },
  );
  const chosen = plans.find(({ id }) => id === campaign.parentId);
  return (
    <Section title="Kế hoạch cấp trên">
      {campaign.canChangeParent ? (
        <form onSubmit={form.submit} noValidate>
          <ComboboxField
            label="Theo kế hoạch"
            optional
            whenEmpty={null}
            choices={plans.map(({ id, title, number }) => ({
              value: id,
              label: number ? `${number} – ${title}` : title,
            }))}
            {...form.field("parentId")}
          />
          <SubmitBar label="Lưu kế hoạch cấp trên" {...form.state} />
        </form>
      ) : (
        <p>
          {chosen ? (
            <Link href={`/lam-viec/phong-trao/${chosen.id}/ke-hoach`}>
              {chosen.number ? `${chosen.number} – ` : ""}
              {chosen.title}
            </Link>
          ) : (
            "Không có kế hoạch cấp trên."
          )}
        </p>
      )}
    </Section>
  );
}
