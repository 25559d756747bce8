import type { ProposalField } from "@/lib/plan-reader";
import type { PlanPart } from "../drafts/rules";

/** The part of the plan a proposal enters. */
export const partOfField: Record<ProposalField, PlanPart> = {
  documentNumber: "van-ban",
  issueDate: "van-ban",
  issuingBody: "van-ban",
  title: "van-ban",
  periodStart: "van-ban",
  periodEnd: "van-ban",
  theme: "muc-dich",
  audiences: "doi-tuong",
  slogans: "noi-dung",
  targets: "chi-tieu",
  awards: "khen-thuong",
  awardConditions: "khen-thuong",
  registrationDeadlines: "moc-thoi-gian",
  registrationRecipient: "moc-thoi-gian",
  dossierDeadlines: "moc-thoi-gian",
  dossierRecipient: "to-chuc",
  parentPlans: "to-chuc",
  responsibleAgency: "to-chuc",
  tasks: "to-chuc",
};

/** A proposal this sure needs no second look; below it the screen asks for one. */
export const sureFrom = 0.85;
