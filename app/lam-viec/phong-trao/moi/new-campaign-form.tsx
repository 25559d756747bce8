"use client";
import { useRouter } from "next/navigation";
import {
  ComboboxField,
  DateField,
  ErrorSummary,
  RadioGroupField,
  SubmitBar,
  TextField,
} from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { LinkButton } from "@/components/ui/button";
import { dayOf } from "@/lib/calendar";
import { createCampaignAction } from "./actions";

const newCampaign = () => import("@/lib/campaigns/schema").then((schema) => schema.newCampaign);

type Plan = { id: string; title: string; number: string | null };
type NewCampaignProps = {
  plans: Plan[];
  owners: { id: string; name: string }[];
  likelyOwnerId: string;
  copyOf: string;
  parentId: string;
};

export function NewCampaignForm({ plans, owners, likelyOwnerId, copyOf, parentId }: NewCampaignProps) {
  const router = useRouter();
  const year = Number(dayOf(new Date()).slice(0, 4)) + 1;
  const form = useActionForm(
    newCampaign,
    createCampaignAction,
    {
      kind: "CAMPAIGN",
      title: "",
      from: `${year}-01-01`,
      through: `${year}-12-31`,
      ownerUnitId: likelyOwnerId,
      parentId: parentId || null,
      copyOf: copyOf || null,
    },
    { onDone: ({ id }) => router.push(`/lam-viec/phong-trao/${id}/ke-hoach/soan`) },
  );
  const papers = plans.map(({ id, title, number }) => ({
    value: id,
    label: number ? `${number} – ${title}` : title,
  }));

  return (
    <form onSubmit={form.submit} noValidate>
      <ErrorSummary problems={form.state.problems} before="trước khi soạn" />
      <TextField
        label="Trích yếu"
        hint="Ví dụ: Phát động phong trào thi đua cải cách hành chính năm 2027"
        {...form.field("title")}
      />
      <RadioGroupField
        label="Loại văn bản"
        {...form.field("kind")}
        choices={[
          { value: "CAMPAIGN", label: "Kế hoạch phong trào thi đua" },
          {
            value: "REFORM_PLAN",
            label: "Kế hoạch cải cách hành chính",
            hint: "Để các phong trào dẫn chiếu; không đăng ký, không khen thưởng.",
          },
        ]}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <DateField label="Từ ngày" {...form.field("from")} />
        <DateField label="Đến hết ngày" {...form.field("through")} />
      </div>
      {owners.length > 1 && (
        <ComboboxField
          label="Cơ quan ban hành"
          choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field("ownerUnitId")}
        />
      )}
      <ComboboxField
        label="Kế hoạch cấp trên"
        hint="Điều kiện, số lượng, hồ sơ khen thưởng có thể dẫn chiếu kế hoạch này."
        optional
        whenEmpty={null}
        choices={papers}
        {...form.field("parentId")}
      />
      <ComboboxField
        label="Lập từ kế hoạch đã có"
        hint="Giữ nội dung, chỉ tiêu, điều kiện; các ngày được dời theo năm mới, số và ngày ban hành để trống."
        optional
        whenEmpty={null}
        choices={papers}
        {...form.field("copyOf")}
      />
      <SubmitBar label="Soạn thảo" {...form.state}>
        <LinkButton href="/lam-viec/phong-trao">Quay lại</LinkButton>
      </SubmitBar>
    </form>
  );
}
