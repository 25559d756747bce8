import { PlanState } from "@/components/plans/campaign-card";
import { ClauseList } from "@/components/plans/clause-list";
import { IndicatorTable } from "@/components/plans/indicator-table";
import { MilestoneTable } from "@/components/plans/milestone-table";
import { PlanContents } from "@/components/plans/plan-contents";
import { Dossier } from "@/components/plans/plan-reading";
import { ReportingTable } from "@/components/plans/reporting-table";
import { TierList } from "@/components/plans/tier-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Fold } from "@/components/ui/fold";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { StatusTag } from "@/components/ui/status-tag";
import { dayOf } from "@/lib/calendar";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { JoiningSteps } from "./joining-steps";
import { Papers } from "./papers";
import { Participants } from "./participants";
import type { Editions, PlanPage } from "./plan-page";

const sections = [
  ["noi-dung", "Nội dung"],
  ["chi-tieu", "Chỉ tiêu"],
  ["dieu-kien", "Điều kiện khen thưởng"],
  ["moc-thoi-gian", "Mốc thời gian"],
  ["don-vi", "Đơn vị tham gia"],
  ["van-ban", "Văn bản và phiên bản"],
] as const;

/** The public page of a plan: what was issued, and nothing else; it works without script. */
export function PublicPlan({
  page,
  editions,
  previous,
  isVersionPage = false,
}: {
  page: PlanPage;
  editions: Editions;
  /** The version before the one shown, for what changed. */
  previous: PlanPage | null;
  isVersionPage?: boolean;
}) {
  const { content, province } = page;
  const isReformPlan = content.card.kind === "REFORM_PLAN";
  const shown = sections.filter(([id]) => !(isReformPlan && ["dieu-kien", "don-vi"].includes(id)));
  return (
    <>
      <Breadcrumb
        items={[
          { label: "Trang chủ", href: "/" },
          { label: "Phong trào thi đua", href: "/phong-trao" },
          ...(isVersionPage
            ? [
                { label: page.title, href: `/phong-trao/${page.slug}` },
                { label: `Phiên bản ${content.planVersion}` },
              ]
            : [{ label: page.title }]),
        ]}
      />
      <PageHeader
        title={page.title}
        tags={
          <>
            <PlanState card={content.card} today={dayOf(new Date())} />
            {province?.fictitious && <StatusTag tone="missing">Số liệu minh họa</StatusTag>}
          </>
        }
        description={issueText(page, editions)}
      />
      <Banner page={page} editions={editions} />
      <div className="grid items-start gap-x-8 lg:grid-cols-[1fr_18rem]">
        <div className="min-w-0 lg:order-first">
          <nav aria-label="Các phần của kế hoạch" className="mb-6 print:hidden">
            <ul className="parts">
              {shown.map(([id, label]) => (
                <li key={id}>
                  <a href={`#${id}`}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
          {shown.map(([id, label]) => (
            <Section key={id} id={id} title={label}>
              <Part id={id} page={page} editions={editions} previous={previous} />
            </Section>
          ))}
        </div>
        {!isReformPlan && <JoiningSteps page={page} />}
      </div>
    </>
  );
}

function Part({
  id,
  page,
  editions,
  previous,
}: {
  id: (typeof sections)[number][0];
  page: PlanPage;
  editions: Editions;
  previous: PlanPage | null;
}) {
  const { content } = page;
  switch (id) {
    case "noi-dung":
      return <PlanContents view={content} />;
    case "chi-tieu":
      return <IndicatorTable view={content} />;
    case "dieu-kien":
      return (
        <>
          <TierList view={content} />
          <Dossier view={content} />
        </>
      );
    case "moc-thoi-gian":
      return (
        <>
          <MilestoneTable view={content} />
          <ReportingTable terms={content.terms} />
        </>
      );
    case "don-vi":
      return <Participants content={content} />;
    case "van-ban":
      return (
        <>
          <Papers page={page} editions={editions} previous={previous} />
          <Fold summary="Câu chữ của văn bản" open={content.terms.clauses.length <= 20} id="cau-chu">
            <ClauseList clauses={content.terms.clauses} />
          </Fold>
        </>
      );
  }
}

function issueText({ content: { card, planVersion }, province, publishedAt }: PlanPage, editions: Editions) {
  const paper = card.number
    ? `Kế hoạch số ${card.number}${card.issuedOn ? ` ngày ${formatDate(card.issuedOn)}` : ""}`
    : null;
  // Later editions of a version only bring its dates and numbers up to date.
  const first = editions.filter((edition) => edition.planVersion === planVersion).at(-1)?.publishedAt;
  const words = [
    province?.name,
    card.issuer,
    paper,
    `Phiên bản ${planVersion}`,
    `Ngày đăng: ${formatInstant(first ?? publishedAt)}`,
    first && first < publishedAt ? `Cập nhật: ${formatInstant(publishedAt)}` : null,
  ];
  return words.filter(Boolean).join(" · ");
}

/** Whether this is the plan in force, what it was changed by, and where the other text is. */
function Banner({ page, editions }: { page: PlanPage; editions: Editions }) {
  const { content, slug } = page;
  const inForce = editions.find(({ current }) => current)?.planVersion ?? null;
  const before = content.planVersion - 1;
  const banner =
    content.card.status === "withdrawn" ? (
      <Notice
        kind="warning"
        title={`Kế hoạch đã thu hồi, ngày ${formatDate(content.withdrawnOn ?? dayOf(page.publishedAt))}`}
      >
        <p>{content.withdrawReason}</p>
        {content.withdrawBasis && <p>Căn cứ: {content.withdrawBasis}</p>}
      </Notice>
    ) : inForce !== null && inForce !== content.planVersion ? (
      <Notice kind="warning" title={`Phiên bản ${content.planVersion} đã được sửa đổi`}>
        <a href={`/phong-trao/${slug}`}>Xem bản đang có hiệu lực (phiên bản {inForce})</a>
      </Notice>
    ) : before >= 1 && editions.some(({ planVersion }) => planVersion === before) ? (
      <Notice
        title={`Đã sửa đổi${content.card.issuedOn ? ` ngày ${formatDate(content.card.issuedOn)}` : ""}`}
      >
        <p>{content.amendmentBasis}</p>
        {content.appliesTo.length > 0 && (
          <p>Áp dụng cho {content.appliesTo.join(", ")} và các đợt mở sau khi ban hành.</p>
        )}
        <p>
          <a href="#thay-doi">Xem nội dung thay đổi</a> ·{" "}
          <a href={`/phong-trao/${slug}/phien-ban/${before}`}>Xem bản trước</a>
        </p>
      </Notice>
    ) : null;
  return banner && <div className="mb-6">{banner}</div>;
}
