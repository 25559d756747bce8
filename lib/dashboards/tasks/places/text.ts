import { returnedHash, reviewHref, sheetHref } from "@/lib/filings/text";
import type { MatterKind } from "../duties/rules";
import type { Matter } from "../rules";

const inCampaign = ({ campaign }: Matter, path = "") =>
  campaign ? `/lam-viec/phong-trao/${campaign.id}${path}` : "/lam-viec/phong-trao";
const atRound = (matter: Matter, path: string) =>
  inCampaign(matter, `${path}?dot=${encodeURIComponent(matter.round?.code ?? "")}`);
const ownSheet = (matter: Matter) =>
  sheetHref({ campaignId: matter.campaign?.id ?? "", periodCode: matter.period?.code ?? "" });
/** The unit's own sheet; for the office one unit's review, or the overview of all at that step. */
const figuresAt = (step: string) => (matter: Matter) => {
  if (matter.units === null) return ownSheet(matter);
  const [campaignId, periodCode] = [matter.campaign?.id ?? "", matter.period?.code ?? ""];
  return matter.unit
    ? reviewHref({ campaignId, periodCode, unitCode: matter.unit.code })
    : inCampaign(matter, `/so-lieu/tong-hop/${periodCode}?trang-thai=${step}`);
};
// Rounds are named by their id where they are judged and commended, by their code where units register.
const atRoundId = (matter: Matter, path: string) => inCampaign(matter, `${path}?dot=${matter.id}`);
const session = (matter: Matter) => inCampaign(matter, `/hoi-dong/${matter.ref}`);
const proposal = (matter: Matter) => inCampaign(matter, `/to-trinh/${matter.ref}`);
const decision = (matter: Matter) => inCampaign(matter, `/quyet-dinh/${matter.ref}`);

const hrefs: Record<MatterKind, (matter: Matter) => string> = {
  "registration.prepare": (matter) => atRound(matter, "/dang-ky"),
  "registration.fix": (matter) => atRound(matter, "/dang-ky"),
  "registration.approve": (matter) => atRound(matter, "/dang-ky"),
  "registration.decide": (matter) =>
    atRound(matter, matter.units === null ? "/dang-ky" : "/dang-ky/tong-hop"),
  "slots.bind": (matter) => atRound(matter, "/dang-ky"),
  "dossier.supplement": (matter) => inCampaign(matter, `/ho-so?dot=${matter.ref}`),
  "filing.fix": (matter) => `${figuresAt("da-tra-lai")(matter)}${matter.units === null ? returnedHash : ""}`,
  "filing.fill": ownSheet,
  "filing.reopen": ownSheet,
  "filing.approve": (matter) => `${ownSheet(matter)}/kiem-tra`,
  "filing.receive": figuresAt("cho-tiep-nhan"),
  "filing.verify": figuresAt("dang-tham-dinh"),
  "plan.fix": (matter) => inCampaign(matter, "/ke-hoach/soan"),
  "plan.draft": (matter) => inCampaign(matter, "/ke-hoach/soan"),
  "plan.review": (matter) => inCampaign(matter, "/ke-hoach"),
  "plan.publish": (matter) => inCampaign(matter, "/ke-hoach/soan"),
  "index.confirm": (matter) => inCampaign(matter, `/chi-so/nhap/${matter.ref}`),
  "round.recognise": (matter) => atRoundId(matter, "/dot"),
  "run.start": (matter) => inCampaign(matter, "/xet"),
  "run.recognise": (matter) => inCampaign(matter, `/xet/${matter.ref}`),
  "review.answer": (matter) => inCampaign(matter, `/xet/${matter.ref}`),
  "nomination.propose": (matter) => atRoundId(matter, "/de-cu"),
  "nomination.settle": (matter) => atRoundId(matter, "/de-cu"),
  "session.plan": (matter) => atRoundId(matter, "/hoi-dong/moi"),
  "session.prepare": session,
  "session.close": session,
  "session.minutes": (matter) => `${session(matter)}/bien-ban`,
  "minutes.confirm": (matter) => `${session(matter)}/bien-ban`,
  "ballot.cast": (matter) => `${session(matter)}/phieu`,
  "proposal.fix": proposal,
  "proposal.draft": session,
  "proposal.submit": proposal,
  "proposal.decide": proposal,
  "decision.draft": proposal,
  "decision.issue": decision,
  "decision.publish": decision,
  "job.failed": () => "/quan-tri/viec-nen",
  "account.unplaced": () => "/quan-tri/tai-khoan",
};
/** Where the thing is done. */
export const hrefOf = (matter: Matter): string => hrefs[matter.kind](matter);
