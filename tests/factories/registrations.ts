import type { Actor } from "@/lib/identity/actor";
import { type PlanTerms, planTerms } from "@/lib/plans/terms";
import type { LineKind, RegistrationStatus } from "@/prisma/generated/enums";
import { aPublishedCampaign, aRound, type RoundOptions } from "./campaigns";
import { owner } from "./owner";
import { someTerms } from "./terms";

type Form = NonNullable<PlanTerms["registration"]>;
export type RegistrationRoundOptions = RoundOptions & {
  year?: number;
  form?: Partial<Form> | null;
  terms?: Partial<PlanTerms>;
  ownerUnitId?: string;
  openedAt?: Date;
};

/** A round of a new campaign of the province that takes registrations through 30 March of its year. */
export async function aRegistrationRound(
  province: { id: string },
  given: Omit<RegistrationRoundOptions, "terms"> & { terms?: Partial<PlanTerms> } = {},
) {
  const { year = 2026, form, ownerUnitId, terms: changed, openedAt, ...options } = given;
  const base = someTerms({ year });
  const terms = planTerms.parse({
    ...base,
    registration: form === null ? null : { ...base.registration, ...form },
    ...changed,
  });
  const campaign = await aPublishedCampaign({ province, terms, ownerUnitId });
  const round = await aRound({ campaign, year, ...options });
  return {
    ...(await opened(round.id, openedAt ?? new Date(`${year}-02-01T00:00:00+07:00`))),
    campaign,
    terms,
  };
}

const opened = (id: string, openedAt: Date) => owner.round.update({ where: { id }, data: { openedAt } });

type Line = {
  kind: LineKind;
  unitId?: string;
  personId?: string;
  personName?: string;
  personPost?: string;
  count?: number;
  pledge?: string;
};
export type RegistrationOptions = {
  roundId: string;
  status?: RegistrationStatus;
  late?: boolean;
  lines?: Line[];
  submittedAt?: Date;
  receiptCode?: string;
  preparedById?: string;
  submittedById?: string;
  decidedById?: string;
};

/** A registration of the actor's unit as plain rows: by default a draft with the unit itself as its one line. */
export async function aRegistration(actor: Actor, given: RegistrationOptions) {
  const { roundId, status = "DRAFT", late = false, lines, ...rest } = given;
  const { provinceId, unitId, userId } = actor;
  const version = await owner.orgUnitVersion.findFirstOrThrow({ where: { unitId }, select: { id: true } });
  const wasSubmitted = !["DRAFT", "AWAITING_HEAD"].includes(status);
  const submission = wasSubmitted && {
    submittedAt: rest.submittedAt ?? new Date("2026-03-10T02:00:00Z"),
    submittedById: userId,
    receiptCode: rest.receiptCode ?? `DK-2026-${crypto.randomUUID().slice(0, 8)}`,
  };
  const reasons = {
    lateReason: late ? "Trưởng đơn vị đi công tác dài ngày" : null,
    returnReason: ["RETURNED", "REJECTED"].includes(status) ? "Thiếu nội dung đăng ký" : null,
  };
  const decision = status === "ACCEPTED" && { decidedById: "van-phong", decidedAt: new Date() };
  const row = await owner.registration.create({
    data: {
      provinceId,
      roundId,
      unitId,
      unitVersionId: version.id,
      status,
      late,
      preparedById: userId,
      ...reasons,
      ...submission,
      ...decision,
      ...rest,
    },
  });
  const pledge = "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính";
  const all = lines ?? [{ kind: "COLLECTIVE" as const, unitId }];
  const made = await owner.registrationLine.createManyAndReturn({
    data: all.map((line, position) => ({ provinceId, registrationId: row.id, pledge, ...line, position })),
  });
  return { ...row, lines: made };
}
