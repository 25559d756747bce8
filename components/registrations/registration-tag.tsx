import { StatusTag } from "@/components/ui/status-tag";
import type { Tone } from "@/components/ui/tone";
import { shownStatus } from "@/lib/registrations/text";
import type { RegistrationStatus } from "@/prisma/generated/enums";

export const registrationTone: Record<RegistrationStatus, Tone> = {
  DRAFT: "draft",
  AWAITING_HEAD: "sent",
  SUBMITTED: "sent",
  ACCEPTED: "met",
  RETURNED: "returned",
  REJECTED: "failed",
};

type RegistrationTagProps = {
  registration: { status: RegistrationStatus; returnReason: string | null; late: boolean };
};

/** Where a registration stands; what came late says so beside it. */
export function RegistrationTag({ registration }: RegistrationTagProps) {
  const { status, late } = registration;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <StatusTag tone={registrationTone[status]} icon={status === "AWAITING_HEAD" ? "waiting" : undefined}>
        {shownStatus(registration)}
      </StatusTag>
      {late && <StatusTag tone="due">Trình muộn</StatusTag>}
    </span>
  );
}
