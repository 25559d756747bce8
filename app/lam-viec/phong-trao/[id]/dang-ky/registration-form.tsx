"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { ErrorSummary, SubmitBar, SubmitButton } from "@/components/forms/fields";
import { useActionForm } from "@/components/forms/use-action-form";
import { Section } from "@/components/ui/section";
import { saveRegistrationAction } from "./actions";
import { CollectiveLines } from "./collective-lines";
import { CountLines } from "./count-lines";
import { IndividualLines } from "./individual-lines";
import type { StaffChoice, UnitChoice } from "./paste";
import { registrationSheet, type SheetValues } from "./sheet-form";

type RegistrationFormProps = {
  answers: SheetValues;
  units: UnitChoice[];
  staff: StaffChoice[];
  individuals: "by-name" | "by-count" | "either";
  pledges: { collective: string[]; individual: string[] };
  checkHref: string;
};

/** The whole sheet of a unit for one round, saved as one; checking it comes before handing it in. */
export function RegistrationForm({
  answers,
  units,
  staff,
  individuals,
  pledges,
  checkHref,
}: RegistrationFormProps) {
  const router = useRouter();
  const isToBeChecked = useRef(false);
  const sheet = useActionForm(registrationSheet, saveRegistrationAction, answers, {
    done: "Đã lưu nháp.",
    onDone: () => {
      if (isToBeChecked.current) router.push(checkHref);
    },
  });
  useLeaveWarning(sheet.dirty);

  return (
    <form
      noValidate
      onSubmit={(event) => {
        const { submitter } = event.nativeEvent as SubmitEvent;
        isToBeChecked.current = submitter?.dataset.then !== "stay";
        return sheet.submit(event);
      }}
    >
      <ErrorSummary problems={sheet.state.problems} before="trước khi lưu" />
      <Section
        id="tap-the"
        title="1. Tập thể"
        description="Chọn đơn vị đăng ký và nội dung thi đua của từng tập thể."
      >
        <CollectiveLines {...sheet} units={units} pledges={pledges.collective} />
      </Section>
      <Section id="ca-nhan" title="2. Cá nhân" description={individualsHint[individuals]}>
        {individuals !== "by-name" && <CountLines {...sheet} units={units} pledges={pledges.individual} />}
        {individuals !== "by-count" && (
          <IndividualLines {...sheet} units={units} staff={staff} pledges={pledges.individual} />
        )}
      </Section>
      <SubmitBar label="Lưu và kiểm tra" {...sheet.state}>
        <SubmitButton data-then="stay">Lưu nháp</SubmitButton>
      </SubmitBar>
    </form>
  );
}

const individualsHint = {
  "by-name": "Kế hoạch yêu cầu đăng ký theo danh sách có tên.",
  "by-count":
    "Kế hoạch đăng ký theo số lượng, không ghi tên cụ thể. Tên được bổ sung sau khi phiếu được xác nhận.",
  either: "Đăng ký theo số lượng, theo danh sách, hoặc cả hai.",
};

/** Leaving warns only while something typed has not been saved. */
function useLeaveWarning(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty]);
}
