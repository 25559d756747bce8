import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { outcomeLabel, outcomeTone } from "@/components/evaluation/outcome-tag";
import { FilterNotice } from "@/components/forms/filter-notice";
import { FilterBar, PlainSelect } from "@/components/forms/plain-fields";
import { readFilter, wordsOf } from "@/components/forms/read-filter";
import { VerbButton } from "@/components/forms/verb-button";
import { KeepFresh } from "@/components/shell/keep-fresh";
import { linkHtml, tagHtml } from "@/components/tables/html";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DetailsList } from "@/components/ui/details-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Progress } from "@/components/ui/progress";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { listReviews } from "@/lib/evaluation/requests/queries";
import { reviewFilter } from "@/lib/evaluation/requests/schema";
import { type VerdictFilter, verdictFilter } from "@/lib/evaluation/schema";
import { outcomeText, runKindText, runStatusText } from "@/lib/evaluation/text";
import { findRunPage } from "@/lib/evaluation/verdicts/queries";
import { requireActorFor } from "@/lib/identity/session";
import { conditionsOf } from "@/lib/plans";
import { conditionText } from "@/lib/plans/text";
import { placeText } from "@/lib/scoring/text";
import { formatInstant } from "@/lib/vietnamese";
import { VerdictOutcome } from "@/prisma/generated/enums";
import { recogniseRunAction } from "../actions";
import { runTone } from "../run-tone";
import { OpenReviews } from "./open-reviews";

export const metadata: Metadata = { title: "Kết quả xét" };

export default async function RunPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/xet/[lan]">) {
  const { id, lan } = await params;
  const actor = await requireActorFor("run.read");
  const { nhom, "ket-luan": outcome, sau } = wordsOf(await searchParams);
  const filter = readFilter(verdictFilter, { tier: nhom, outcome, cursor: sau });
  const found = await findRunPage(actor, lan, filter.used);
  if (found?.run.round.campaignId !== id) notFound();
  const { run, result } = found;
  const reviews = run.recognisedAt
    ? await listReviews(actor, run.id, reviewFilter.parse({ status: "OPEN" }))
    : null;
  const here = `/lam-viec/phong-trao/${id}/xet`;
  const name = `${runKindText[run.kind]} lần ${run.number}`;

  return (
    <>
      <Breadcrumb items={[{ label: "Xét khen thưởng", href: here }, { label: name }]} />
      <PageHeader
        title={`${name} – ${run.round.title}`}
        tags={<StatusTag tone={runTone[run.status]}>{runStatusText[run.status]}</StatusTag>}
        actions={
          run.mayRecognise && (
            <VerbButton
              label="Công nhận kết quả"
              action={recogniseRunAction}
              input={{ id: run.id, version: run.version }}
              confirm={{
                title: "Công nhận kết quả xét",
                effect: `Kết quả của ${run.total} đối tượng trở thành kết quả của ${run.round.title}; đơn vị xem được phiếu giải thích của mình.`,
              }}
              done="Đã công nhận kết quả."
            />
          )
        }
      />
      {result ? (
        <>
          {reviews && (
            <OpenReviews
              campaignId={id}
              runId={run.id}
              found={reviews}
              conditionName={conditionNames(run.terms)}
            />
          )}
          <FilterNotice {...filter} labels={filterLabels} />
          <RunResult run={run} result={result} filter={filter.used} here={here} />
        </>
      ) : (
        <>
          <KeepFresh />
          <Progress
            moves
            label={run.status === "QUEUED" ? "Đang chốt số liệu" : "Đang xét"}
            done={run.status === "QUEUED" ? run.frozen : run.done}
            total={run.total}
            note="Có thể rời trang này. Thông báo đến khi xét xong."
          />
          {run.error && (
            <Notice kind="error" title="Chưa xét tiếp được">
              Hệ thống sẽ tự chạy lại từ chỗ đã dừng.
            </Notice>
          )}
        </>
      )}
    </>
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof findRunPage>>>;
type Run = Found["run"];
const filterLabels = { tier: "Hình thức khen thưởng", outcome: "Kết luận", cursor: "Trang" };

/** The words of a condition by its id; nothing for an id the terms do not know. */
function conditionNames(terms: Run["terms"]) {
  const conditions = new Map(conditionsOf(terms).map(({ condition }) => [condition.id, condition]));
  return (id: string) => {
    const condition = conditions.get(id);
    return condition ? conditionText(condition, terms) : "";
  };
}

type RunResultProps = { run: Run; result: NonNullable<Found["result"]>; filter: VerdictFilter; here: string };

function RunResult({ run, result, filter, here }: RunResultProps) {
  const { items, nextCursor, counts, previous } = result;
  const nameOf = conditionNames(run.terms);
  const obstacle = (id: string | null) => (id && nameOf(id)) || "Không";
  const query = (changed: Record<string, string>) =>
    `?${new URLSearchParams({ ...(filter.tier ? { nhom: filter.tier } : {}), ...(filter.outcome ? { "ket-luan": filter.outcome } : {}), ...changed })}`;

  return (
    <>
      <Section title="Tổng hợp">
        <HtmlTable
          caption="Số đối tượng theo kết luận"
          hideCaption
          phone="cards"
          rows={run.terms.tiers}
          columns={[
            { head: "Hình thức khen thưởng", rowHead: true, cell: (tier) => tier.name },
            ...Object.values(VerdictOutcome).map((outcome) => ({
              head: outcomeText[outcome],
              align: "number" as const,
              cell: (tier: Run["terms"]["tiers"][number]) => {
                const count =
                  counts.find((row) => row.tierId === tier.id && row.outcome === outcome)?.count ?? 0;
                return count === 0
                  ? 0
                  : linkHtml(
                      `${here}/${run.id}?nhom=${encodeURIComponent(tier.id)}&ket-luan=${outcome}`,
                      String(count),
                    );
              },
            })),
          ]}
        />
        {previous && (
          <p className="mt-2">
            So với {runKindText[previous.kind].toLowerCase()} lần {previous.number}:{" "}
            {previous.changes === 0 ? (
              <>
                không có kết luận nào thay đổi.{" "}
                <a href={`${here}/${run.id}/so-sanh?xem=du-kien`}>Xem số liệu đã khác</a>
              </>
            ) : (
              <a href={`${here}/${run.id}/so-sanh`}>{previous.changes} đối tượng thay đổi, xem vì sao</a>
            )}
          </p>
        )}
      </Section>
      <Section title="Kết luận từng đối tượng">
        <FilterBar action={`${here}/${run.id}`}>
          <PlainSelect
            name="nhom"
            label="Hình thức"
            all="Tất cả"
            defaultValue={filter.tier ?? ""}
            choices={run.terms.tiers.map((tier) => ({ value: tier.id, label: tier.name }))}
          />
          <PlainSelect
            name="ket-luan"
            label="Kết luận"
            all="Tất cả"
            defaultValue={filter.outcome ?? ""}
            choices={Object.values(VerdictOutcome).map((value) => ({ value, label: outcomeText[value] }))}
          />
        </FilterBar>
        {items.length === 0 ? (
          <EmptyState title="Không có đối tượng nào">
            Bỏ bớt điều kiện lọc để xem các đối tượng khác.
          </EmptyState>
        ) : (
          <HtmlTable
            caption="Kết luận theo tên"
            hideCaption
            phone="cards"
            rows={items}
            columns={[
              {
                head: "Đối tượng",
                rowHead: true,
                cell: (row) =>
                  linkHtml(`${here}/${run.id}/${row.personId ?? row.unitId}`, row.subjectName, "row-link"),
              },
              { head: "Đơn vị", cell: (row) => (row.personId ? row.unitName : "Tập thể") },
              {
                head: "Kết luận",
                cell: (row) => tagHtml(outcomeTone[row.outcome], outcomeLabel(row.outcome, row.provisional)),
              },
              {
                head: "Điều kiện đạt",
                align: "number",
                cell: (row) => `${row.conditionsMet}/${row.conditionsTotal}`,
              },
              { head: "Vướng mắc đầu tiên", cell: (row) => obstacle(row.firstObstacle) },
              {
                head: "Thứ hạng trong khối",
                align: "number",
                cell: (row) =>
                  row.rank === null ? "Không xếp hạng" : `${row.rank}${row.rankTied ? " (bằng nhau)" : ""}`,
              },
              {
                head: "Số lượng",
                cell: (row) =>
                  row.rank === null
                    ? "Không áp dụng"
                    : placeText[(row.quotaReason ?? "inside") as keyof typeof placeText],
              },
            ]}
          />
        )}
        <Pagination
          {...(nextCursor ? { nextHref: query({ sau: nextCursor }) } : {})}
          {...(filter.cursor ? { firstHref: query({}) } : {})}
        />
      </Section>
      <Section title="Căn cứ của lần xét">
        <DetailsList
          rows={[
            { term: "Thời điểm số liệu", detail: formatInstant(run.dataAt) },
            { term: "Xét xong", detail: run.finishedAt ? formatInstant(run.finishedAt) : "Chưa xong" },
            {
              term: "Phiên bản quy tắc",
              detail: `${run.engineVersion} · kế hoạch ${run.termsHash.slice(0, 12)}`,
            },
            {
              term: "Mã số liệu · mã kết quả",
              detail: `${run.factsHash?.slice(0, 12) ?? ""} · ${run.resultHash?.slice(0, 12) ?? ""}`,
            },
          ]}
        />
      </Section>
    </>
  );
}
