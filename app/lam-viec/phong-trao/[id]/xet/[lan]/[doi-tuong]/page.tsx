import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExplanationTree } from "@/components/evaluation/explanation-tree";
import { OutcomeTag } from "@/components/evaluation/outcome-tag";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { listOverrides } from "@/lib/commendations/nominations/overrides/queries";
import { listReadings } from "@/lib/evaluation/judging/readings/queries";
import { rubricOf } from "@/lib/evaluation/judging/readings/rules";
import { findReviews } from "@/lib/evaluation/requests/queries";
import { runKindText } from "@/lib/evaluation/text";
import { findExplanation } from "@/lib/evaluation/verdicts/queries";
import { listCellHrefs } from "@/lib/filings/cells/addresses/queries";
import { reach } from "@/lib/identity/permissions";
import { requireActorFor } from "@/lib/identity/session";
import { quotaText } from "@/lib/plans/text";
import { obstaclesOf, sourceIds } from "@/lib/scoring";
import { headlineText, placeText, readingText } from "@/lib/scoring/text";
import { formatInstant } from "@/lib/vietnamese";
import { JudgementForm } from "./judgement-form";
import { ReviewThread } from "./review-thread";
import { ReviewWindow } from "./review-window";

export const metadata: Metadata = { title: "Phiếu giải thích" };

export default async function ExplanationPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/xet/[lan]/[doi-tuong]">) {
  const { id, lan, "doi-tuong": subjectId } = await params;
  const actor = await requireActorFor("verdict.read");
  const found = await findExplanation(actor, lan, subjectId);
  const first = found?.verdicts[0];
  if (!found || !first || found.run.round.campaignId !== id) notFound();
  const { run, terms, verdicts } = found;
  const here = `/lam-viec/phong-trao/${id}`;
  const paper = `${here}/xet/${lan}/${subjectId}`;
  const overrides = await listOverrides(actor, { roundId: run.round.id, subjectId });
  const mayJudge = reach(actor, "judgement.give") !== null;
  const readings = await listReadings(actor, run, subjectId);
  const { windows, reviews } = await findReviews(actor, run, subjectId);
  const cells = await listCellHrefs(
    actor,
    verdicts.flatMap(({ explanation }) => sourceIds(explanation, "filing-value")),
  );
  const mayAsk = reach(actor, "review.file") !== null && first.unitId === actor.unitId;

  return (
    <>
      <Breadcrumb
        items={[
          // A unit sees its own result, not the run of all.
          ...(reach(actor, "run.read")
            ? [{ label: `${runKindText[run.kind]} lần ${run.number}`, href: `${here}/xet/${run.id}` }]
            : []),
          { label: first.subjectName },
        ]}
      />
      <PageHeader
        title={`Phiếu giải thích: ${first.subjectName}`}
        description={first.personId ? first.unitName : run.round.title}
        actions={
          <>
            <LinkButton href={`${paper}/van-ban`} icon="file" prefetch={false}>
              In phiếu giải thích
            </LinkButton>
            <LinkButton href={`${paper}/bao-cao?dinh-dang=docx`} icon="download" prefetch={false}>
              Báo cáo thành tích
            </LinkButton>
            {verdicts.some(({ outcome, personId }) => outcome === "MET" && !personId) && (
              <LinkButton href={`${paper}/to-trinh?dinh-dang=docx`} icon="download" prefetch={false}>
                Tờ trình của đơn vị
              </LinkButton>
            )}
          </>
        }
      />
      {verdicts.map((verdict) => {
        const window = windows.find(({ tierId }) => tierId === verdict.tierId);
        const said = reviews.filter(({ verdictId }) => verdictId === verdict.id);
        const tier = terms.tiers.find(({ id: tierId }) => tierId === verdict.tierId);
        const toJudge = obstaclesOf(verdict.explanation).toJudge.filter(
          ({ reason }) => reason !== "open-hold",
        );
        return (
          <Section
            key={verdict.id}
            title={tier?.name ?? verdict.tierId}
            actions={<OutcomeTag outcome={verdict.outcome} provisional={verdict.provisional} />}
          >
            {window && (mayAsk || reach(actor, "review.answer")) && <ReviewWindow window={window} />}
            <p className="text-lg font-medium">
              {headlineText(verdict.explanation, `tặng ${tier?.name ?? ""}, ${run.round.title}`)}
            </p>
            {verdict.rank !== null && (
              <p className="text-ink-2">
                Thứ hạng trong khối: <span className="so">{verdict.rank}</span>
                {verdict.rankTied ? " (có đối tượng bằng kết quả)" : ""}.{" "}
                {placeText[(verdict.quotaReason ?? "inside") as keyof typeof placeText]}.
                {tier?.quota && ` Kế hoạch quy định ${quotaText(tier.quota)}.`}
              </p>
            )}
            {overrides
              .filter(({ tierId }) => tierId === verdict.tierId)
              .map(({ reason, by, at }) => (
                <div key={reason} className="mt-3">
                  <Notice kind="warning" title="Lãnh đạo đồng ý khác kết quả xét">
                    {reason} ({by}
                    {at && `, ${formatInstant(at)}`})
                  </Notice>
                </div>
              ))}
            <ExplanationTree
              explanation={verdict.explanation}
              terms={terms}
              hrefOf={({ id }) => cells.get(id) ?? null}
              spoken={new Set(said.map(({ conditionId }) => conditionId))}
              below={({ conditionId, reading }) => (
                <ReviewThread
                  question={readingText(reading)}
                  reviews={said.filter((review) => review.conditionId === conditionId)}
                  ask={
                    mayAsk && window?.obstacle === null
                      ? { runId: run.id, tierId: verdict.tierId, subjectId, conditionId }
                      : null
                  }
                />
              )}
            />
            {mayJudge &&
              toJudge.map((node) => (
                <JudgementForm
                  key={node.conditionId}
                  question={readingText(node.reading)}
                  rubric={rubricOf(terms, node.conditionId)}
                  readings={readings.get(node.conditionId) ?? null}
                  defaults={{
                    roundId: run.round.id,
                    tierId: verdict.tierId,
                    conditionId: node.conditionId,
                    subjectKind: verdict.subjectKind,
                    subjectId,
                  }}
                />
              ))}
          </Section>
        );
      })}
      <p className="text-sm text-ink-2">
        Xét theo số liệu đến {formatInstant(run.dataAt)}. Mã kết quả{" "}
        {run.resultHash?.slice(0, 12) ?? "chưa có"}; xét lại trên cùng số liệu và cùng kế hoạch cho đúng kết
        quả này.
      </p>
    </>
  );
}
