import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FilterBar, PlainSelect } from "@/components/forms/plain-fields";
import { UnknownAsked } from "@/components/forms/unknown-asked";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader, Section } from "@/components/ui/section";
import { findStressTest, type StressTest } from "@/lib/evaluation/stress/queries";
import { requireActorFor } from "@/lib/identity/session";
import { numberAsked } from "@/lib/input-number";
import { TierTrial } from "./tier-trial";

export const metadata: Metadata = { title: "Thử điều kiện trên số liệu năm trước" };

export default async function TrialPage({
  params,
  searchParams,
}: PageProps<"/lam-viec/phong-trao/[id]/ke-hoach/thu-nghiem">) {
  const { id } = await params;
  const { nam } = await searchParams;
  const actor = await requireActorFor("plan.read");
  const trial = await findStressTest(actor, id, numberAsked(nam));
  if (!trial) notFound();
  const here = `/lam-viec/phong-trao/${id}/ke-hoach`;

  return (
    <>
      <Breadcrumb
        items={[
          trial.isDraft
            ? { label: "Soạn thảo kế hoạch", href: `${here}/soan` }
            : { label: "Kế hoạch", href: here },
          { label: "Thử điều kiện" },
        ]}
      />
      <PageHeader
        title="Thử điều kiện trên số liệu năm trước"
        description={`${trial.isDraft ? "Bản đang soạn" : "Kế hoạch đang có hiệu lực"} được xét trên số liệu đã có, để biết ngưỡng nào quá cao hoặc quá thấp trước khi ban hành. Không ghi kết quả nào.`}
        actions={trial.isDraft && <LinkButton href={`${here}/soan/khen-thuong`}>Sửa điều kiện</LinkButton>}
      />
      <UnknownAsked label="Số liệu năm" asked={nam} used={trial.year ?? undefined} />
      {trial.years.length > 1 && (
        <FilterBar action={`${here}/thu-nghiem`} verb="Xem">
          <PlainSelect
            name="nam"
            label="Số liệu năm"
            defaultValue={String(trial.year ?? "")}
            choices={trial.years.map((year) => ({ value: String(year), label: `Năm ${year}` }))}
          />
        </FilterBar>
      )}
      <Result trial={trial} />
    </>
  );
}

function Result({ trial }: { trial: StressTest }) {
  const { year, tiers, terms, units, source } = trial;
  if (year === null)
    return (
      <EmptyState icon="target" title="Chưa có số liệu của năm nào để thử">
        Tỉnh chưa có kết quả chỉ số và số liệu kỳ. Thử lại sau khi nhập kết quả chỉ số của năm trước.
      </EmptyState>
    );
  if (units === 0)
    return (
      <EmptyState icon="target" title={`Không có đơn vị nào thuộc đối tượng thi đua vào cuối năm ${year}`}>
        Kiểm tra phần Đối tượng của kế hoạch.
      </EmptyState>
    );
  if (!terms.tiers.some(({ subject }) => subject === "collective"))
    return (
      <EmptyState icon="target" title="Kế hoạch chưa có điều kiện khen thưởng cho tập thể">
        Điều kiện của cá nhân xét theo đơn vị công tác nên không thử riêng.
      </EmptyState>
    );
  if (tiers.length === 0)
    return (
      <EmptyState icon="target" title={`Năm ${year} chưa có số liệu cho các điều kiện của kế hoạch này`}>
        Các điều kiện dùng chỉ số hoặc chỉ tiêu chưa có kết quả trong năm {year}, hoặc chỉ gồm nội dung do Hội
        đồng xem xét.
      </EmptyState>
    );
  return (
    <>
      <div className="mb-6">
        <Notice>
          Đơn vị lấy theo ngày 31/12/{year}.{" "}
          {source
            ? `Số liệu chỉ tiêu lấy từ ${source.title}, ${source.campaignTitle}; chỉ tiêu trùng mã là một.`
            : "Không đợt nào của năm này có chỉ tiêu của kế hoạch, nên chỉ thử được điều kiện về chỉ số."}{" "}
          Đăng ký, hồ sơ đúng hạn, tạm dừng xét và ý kiến Hội đồng coi như đã đạt.
        </Notice>
      </div>
      {tiers.map((tier) => (
        <Section
          key={tier.tierId}
          id={`muc-${tier.tierId}`}
          title={terms.tiers.find(({ id }) => id === tier.tierId)?.name ?? tier.tierId}
        >
          <TierTrial tier={tier} trial={trial} year={year} />
        </Section>
      ))}
    </>
  );
}
