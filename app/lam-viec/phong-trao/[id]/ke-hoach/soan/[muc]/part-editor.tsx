"use client";
import type { ComponentType, KeyboardEvent } from "react";
import { ErrorSummary } from "@/components/forms/fields";
import { LinkButton } from "@/components/ui/button";
import { type PlanPart, planParts } from "@/lib/campaigns/drafts/rules";
import { planPartText } from "@/lib/campaigns/drafts/text";
import type { PlanTerms } from "@/lib/plans";
import { ConflictNotice } from "./draft/conflict-notice";
import { DraftBar } from "./draft/draft-bar";
import type { PartFormProps, PartOptions } from "./draft/draft-form";
import { type DraftHandle, useDraft } from "./draft/use-draft";
import { AudiencesForm } from "./forms/audiences-form";
import { ClausesForm } from "./forms/clauses-form";
import { ContentsForm } from "./forms/contents-form";
import { HeaderForm } from "./forms/header-form";
import { IndicatorsForm } from "./forms/indicators-form";
import { MilestonesForm } from "./forms/milestones-form";
import { OrganisationForm } from "./forms/organisation-form";
import { ParentForm } from "./forms/parent-form";
import { TiersForm } from "./forms/tiers-form";
import { WordingPane } from "./wording/wording-pane";

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

/** Parts that read the wording: it stands on their left. */
const besideWording: ReadonlySet<PlanPart> = new Set<PlanPart>([
  "doi-tuong",
  "noi-dung",
  "chi-tieu",
  "khen-thuong",
  "moc-thoi-gian",
  "to-chuc",
]);

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
  const draft = useDraft({ planId, version, terms, part, canEdit });
  const Form = forms[part];
  const here = `/lam-viec/phong-trao/${campaign.id}/ke-hoach/soan`;
  const next = planParts[planParts.indexOf(part) + 1];
  return (
    <>
      {part === "to-chuc" && <ParentForm campaign={campaign} plans={options.plans} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys work on top of the buttons below */}
      <div onKeyDown={(event) => canEdit && pressed(event, draft)}>
        <ErrorSummary problems={draft.problems} before="để phần này đủ nội dung" />
        <ConflictNotice draft={draft} />
        <fieldset disabled={!canEdit} className="contents">
          {besideWording.has(part) ? (
            <div className="authoring">
              <WordingPane form={draft.draftForm} options={options} part={part} />
              <div className="min-w-0">
                <Form form={draft.draftForm} options={options} />
              </div>
            </div>
          ) : (
            <Form form={draft.draftForm} options={options} />
          )}
        </fieldset>
        {canEdit && (
          <DraftBar draft={draft}>
            {next && <LinkButton href={`${here}/${next}`}>Phần sau: {planPartText[next]}</LinkButton>}
            <LinkButton href={here} variant="quiet">
              Quay lại
            </LinkButton>
          </DraftBar>
        )}
      </div>
    </>
  );
}

/** Ctrl+S saves, Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again, wherever in the part one is. */
function pressed(event: KeyboardEvent, draft: DraftHandle) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === "s") void draft.saveNow();
  else if (key === "y" || (key === "z" && event.shiftKey)) draft.redo();
  else if (key === "z") draft.undo();
  else return;
  event.preventDefault();
}
