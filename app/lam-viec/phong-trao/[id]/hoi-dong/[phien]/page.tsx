import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { SessionTag } from "@/components/commendations/tags";
import { VerifiedTag } from "@/components/organizations/verified-tag";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { DetailsList } from "@/components/ui/details-list";
import { PageHeader, Section } from "@/components/ui/section";
import { Steps } from "@/components/ui/steps";
import { findSession, type SessionPage } from "@/lib/commendations/sessions/queries";
import {
  awardNameOf,
  ballotKindText,
  baseText,
  sessionStatusText,
  shareText,
} from "@/lib/commendations/sessions/text";
import { requireActorFor } from "@/lib/identity/session";
import { formatDate, formatInstant } from "@/lib/vietnamese";
import { SessionStatus } from "@/prisma/generated/enums";
import { CasePart } from "./case-part";
import { MemberPart } from "./member-part";
import { SessionVerbs } from "./session-verbs";

export const metadata: Metadata = { title: "Phiên họp Hội đồng" };

export default async function SessionPageView({
  params,
}: PageProps<"/lam-viec/phong-trao/[id]/hoi-dong/[phien]">) {
  const { id, phien } = await params;
  const actor = await requireActorFor("council.read");
  const session = await findSession(actor, phien);
  if (!session || session.round.campaignId !== id) notFound();
  const here = `/lam-viec/phong-trao/${id}`;
  const at = Object.values(SessionStatus).indexOf(session.status);

  return (
    <>
      <Breadcrumb items={[{ label: "Hội đồng", href: `${here}/hoi-dong` }, { label: session.code }]} />
      <PageHeader
        title={session.title}
        tags={<SessionTag status={session.status} />}
        description={[formatDate(session.heldOn), session.place, session.round.title]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            <LinkButton href={`${here}/de-cu?dot=${session.round.id}&xem=co-cau`} icon="list">
              Cơ cấu danh sách
            </LinkButton>
            <SessionVerbs session={session} actor={actor} here={here} />
          </>
        }
      />
      <div className="mb-6">
        <Steps
          label="Tiến trình của phiên họp"
          steps={Object.values(SessionStatus).map((status, index) => ({
            label: sessionStatusText[status],
            state: index < at || session.status === "COMPLETED" ? "done" : index === at ? "current" : "ahead",
          }))}
        />
      </div>
      <Section title="Quy định biểu quyết">
        <DetailsList rows={ruleRows(session)} />
      </Section>
      <MemberPart session={session} />
      <CasePart session={session} here={here} />
    </>
  );
}

const ruleRows = (session: SessionPage) => [
  { term: "Đề nghị", detail: awardNameOf(session.awardCode) },
  { term: "Hình thức", detail: ballotKindText[session.ballotKind] },
  {
    term: "Thông qua khi",
    detail: `có từ ${shareText(session.threshold)} trở lên đồng ý, tính trên ${baseText[session.base]} (không tính thành viên không tham gia bỏ phiếu trường hợp đó)`,
  },
  {
    term: "Số thành viên tối thiểu",
    detail: `${session.needed}/${session.members.length} thành viên (${shareText(session.quorum)})`,
  },
  {
    term: "Căn cứ",
    detail: (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {session.ruleSource}
        {session.isRuleUnread && <VerifiedTag verified={false} />}
      </span>
    ),
  },
  { term: "Hội đồng", detail: `${session.council.name}, ${session.council.document}` },
  ...(session.paper
    ? [
        {
          term: "Phiếu giấy",
          detail: (
            <Link href={`/tep/${session.paper.file.id}`} prefetch={false}>
              {session.paper.present} thành viên, bản quét {session.paper.file.name}
            </Link>
          ),
        },
      ]
    : []),
  ...(session.openedAt ? [{ term: "Mở lấy phiếu", detail: formatInstant(session.openedAt) }] : []),
  ...(session.closedAt ? [{ term: "Chốt phiếu", detail: formatInstant(session.closedAt) }] : []),
];
