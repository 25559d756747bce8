import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DetailsList } from "@/components/ui/details-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/section";
import { findCertificate } from "@/lib/commendations/certificates/queries";
import { formatDate } from "@/lib/vietnamese";

// A page is only for whoever holds the sheet: no search engine lists it, no cache keeps it.
export const metadata: Metadata = {
  title: "Xác nhận bằng khen thưởng",
  robots: { index: false, follow: false },
};
export const dynamic = "force-dynamic";

type Found = NonNullable<Awaited<ReturnType<typeof findCertificate>>>;

export default async function CertificatePage({ params }: PageProps<"/xac-nhan/[ma]">) {
  const found = await findCertificate((await params).ma);
  if (!found) notFound();
  const { book, award, decision } = found;

  return (
    <>
      <Breadcrumb items={[{ label: "Trang chủ", href: "/" }, { label: "Xác nhận bằng khen thưởng" }]} />
      <PageHeader title="Xác nhận bằng khen thưởng" description={book.province} />
      <Standing award={award} />
      {award && decision && (
        <DetailsList
          rows={[
            { term: "Tặng", detail: award.name },
            ...(award.subjectKind === "INDIVIDUAL"
              ? [{ term: "Chức vụ, đơn vị", detail: [award.post, award.unitName].filter(Boolean).join(", ") }]
              : []),
            { term: "Hình thức", detail: award.awardName },
            {
              term: "Quyết định",
              detail: (
                <>
                  <Link href={`/quyet-dinh/${decision.slug}`}>Số {decision.number}</Link> ngày{" "}
                  {formatDate(decision.signedOn)}, {decision.issuer}
                </>
              ),
            },
            { term: "Số vào sổ vàng", detail: `${book.number}/${book.year}` },
          ]}
        />
      )}
    </>
  );
}

function Standing({ award }: Pick<Found, "award">) {
  if (!award)
    return (
      <Notice kind="info" title="Mã có trong sổ vàng">
        Quyết định khen thưởng chưa công bố trên Cổng nên chưa hiện nội dung. Xem lại sau khi quyết định được
        công bố.
      </Notice>
    );
  if (award.status === "REVOKED" && award.revocation)
    return (
      <Notice kind="error" title="Đã thu hồi">
        Khen thưởng này không còn hiệu lực theo Quyết định số {award.revocation.number} ngày{" "}
        {formatDate(award.revocation.signedOn)}. {award.revocation.reason}
      </Notice>
    );
  if (award.status === "CORRECTED")
    return (
      <Notice kind="warning" title="Còn hiệu lực, đã đính chính">
        Nội dung dưới đây là nội dung đúng. Trước khi đính chính: {award.correctedFrom}.
      </Notice>
    );
  return (
    <Notice kind="success" title="Còn hiệu lực">
      Bằng được tặng theo quyết định đã công bố dưới đây.
    </Notice>
  );
}
