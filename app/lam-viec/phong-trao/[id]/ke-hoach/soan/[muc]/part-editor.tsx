"use client";
import type { ComponentType } from "react";
import { ErrorSummary, SubmitBar } from "@/components/forms/fields";
import { LinkButton } from "@/components/ui/button";
import { type PlanPart, planParts } from "@/lib/campaigns/drafts/rules";
import { planPartText } from "@/lib/campaigns/drafts/text";
import type { PlanTerms } from "@/lib/plans";
import { type DraftForm, type PartOptions, useDraftForm } from "./draft-form";
import { AudiencesForm } from "./forms/audiences-form";
import { ClausesForm } from "./forms/clauses-form";
import { ContentsForm } from "./forms/contents-form";
import { HeaderForm } from "./forms/header-form";
import { IndicatorsForm } from "./forms/indicators-form";
import { MilestonesForm } from "./forms/milestones-form";
import { OrganisationForm } from "./forms/organisation-form";
import { ParentForm } from "./forms/parent-form";
import { TiersForm } from "./forms/tiers-form";

export type PartFormProps = { form: DraftForm; options: PartOptions };

const forms: Record<PlanPart, ComponentType<PartFormProps>> = {
  "van-ban": HeaderForm,
  "muc-dich": ClausesForm,
  "doi-tuong": AudiencesForm,
  "noi-dung": ContentsForm,
  "chi-tieu": IndicatorsForm,
  "khen-thuong": TiersForm,
  "moc-thoi-gian": MilestonesForm,
  "to-chuc": OrganisationForm,
};

type PartEditorProps = {
  part: PlanPart;
  campaign: { id: string; version: number; parentId: string | null; canChangeParent: boolean };
  planId: string;
  version: number;
  terms: PlanTerms;
  canEdit: boolean;
  options: PartOptions;
};

/** One part of the plan as a form over the whole terms; locked, it shows the same fields as text. */
export function PartEditor({ part, campaign, planId, version, terms, canEdit, options }: PartEditorProps) {
  const form = useDraftForm({ planId, version, terms });
  const Form = forms[part];
  const here = `/lam-viec/phong-trao/${campaign.id}/ke-hoach/soan`;
  const next = planParts[planParts.indexOf(part) + 1];
  return (
    <>
      {part === "to-chuc" && <ParentForm campaign={campaign} plans={options.plans} />}
      <form onSubmit={form.submit} noValidate>
        <ErrorSummary problems={form.state.problems} before="trước khi lưu" />
        <fieldset disabled={!canEdit} className="contents">
          <Form form={form} options={options} />
        </fieldset>
        {canEdit && (
          <SubmitBar label="Lưu nháp" {...form.state}>
            {next && <LinkButton href={`${here}/${next}`}>Phần sau: {planPartText[next]}</LinkButton>}
            <LinkButton href={here} variant="quiet">
              Quay lại
            </LinkButton>
          </SubmitBar>
        )}
      </form>
    </>
  );
}
