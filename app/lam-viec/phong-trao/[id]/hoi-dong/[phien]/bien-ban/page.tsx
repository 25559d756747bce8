import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SessionTag } from "@/components/commendations/tags";
import { HtmlTable } from "@/components/tables/html-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHeader, Section } from "@/components/ui/section";
import { findMinutes } from "@/lib/commendations/sessions/minutes/queries";
import { findSession } from "@/lib/commendations/sessions/queries";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate } from "@/lib/vietnamese";
import { ConfirmationPart } from "./confirmation-part";
import { MinutesForm } from "./minutes-form";

export const metadata: Metadata = { title: "Biên bản họp Hội đồng" };

export default async function MinutesPage({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]/bien-ban">) {
  const { id, phien } = await params;
  const actor = await requireActorFor("council.read");
  const [minutes, session] = await Promise.all([findMinutes(actor, phien), findSession(actor, phien)]);
  if (!minutes || !session || session.round.campaignId !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}/hoi-dong`;
  const maySign = session.status === "CLOSED" && session.verbs !== null;

  return (
    <>
      <Breadcrumb
        items={[
          { label: "Hội đồng", href: here },
          { label: session.code, href: `${here}/${phien}` },
          { label: "Biên bản" },
        ]}
      />
      <PageHeader
        title={`Biên bản: ${minutes.title}`}
        tags={<SessionTag status={session.status} />}
        description={`Họp ngày ${formatDate(minutes.heldOn)}${minutes.place ? `, ${minutes.place}` : ""}`}
        actions={
          <>
            <LinkButton href={`${here}/${phien}/bien-ban/van-ban`} icon="file" prefetch={false}>
              Xem bản PDF
            </LinkButton>
            <LinkButton
              href={`${here}/${phien}/bien-ban/van-ban?dinh-dang=docx`}
              icon="download"
              prefetch={false}
            >
              Tải bản Word
            </LinkButton>
            <LinkButton href={`${here}/${phien}/kiem-phieu`} icon="file" prefetch={false}>
              Biên bản kiểm phiếu
            </LinkButton>
          </>
        }
      />
      <Section title="Kết quả">
        <HtmlTable
          caption="Kết quả từng trường hợp"
          hideCaption
          phone="cards"
          rows={minutes.cases}
          columns={[
            {
              head: "Tập thể, cá nhân",
              rowHead: true,
              cell: ({ subjectName, unitName, isCollective }) =>
                isCollective ? subjectName : `${subjectName}, ${unitName}`,
            },
            { head: "Đồng ý", align: "number", cell: ({ agree, base }) => `${agree}/${base}` },
            { head: "Không đồng ý", align: "number", cell: ({ disagree }) => disagree },
            { head: "Ý kiến khác", align: "number", cell: ({ other }) => other },
            { head: "Kết quả", cell: ({ passed }) => (passed ? "Thông qua" : "Không thông qua") },
          ]}
        />
      </Section>
      <Section
        title="Nội dung thảo luận"
        description="Phần thời gian, thành phần, kết quả và kết luận của biên bản được lập từ dữ liệu của phiên họp."
      >
        {maySign ? (
          <MinutesForm
            id={session.id}
            version={session.version}
            text={minutes.minutesText}
            attending={session.members.filter(({ attended }) => attended).length}
            back={`${here}/${phien}`}
          />
        ) : (
          minutes.minutesText
            .split("\n")
            .filter(Boolean)
            .map((paragraph) => (
              <p key={paragraph} className="mb-2 max-w-reading">
                {paragraph}
              </p>
            ))
        )}
      </Section>
      <ConfirmationPart session={session} />
    </>
  );
}
