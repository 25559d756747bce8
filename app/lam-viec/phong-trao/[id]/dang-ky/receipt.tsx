import { RegistrationFacts } from "@/components/registrations/registration-facts";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { RegistrationItem } from "@/lib/registrations/items/queries";
import { receiptText } from "@/lib/registrations/text";

/** What an official sending leaves in the hand: code, time, version, and the form to print. */
export function Receipt({ item, href }: { item: RegistrationItem; href: string }) {
  const { submittedAt, receiptCode } = item;
  const isSent = submittedAt !== null && receiptCode !== null && item.status !== "RETURNED";
  const print = `${href}?phieu=${item.id}`;
  return (
    <Section
      title="Biên nhận"
      actions={
        <>
          <LinkButton href={`${print}&dinh-dang=pdf`} icon="print" target="_blank" prefetch={false}>
            In phiếu đăng ký
          </LinkButton>
          <LinkButton href={`${print}&dinh-dang=docx`} icon="download" prefetch={false}>
            Tải bản Word
          </LinkButton>
        </>
      }
    >
      {isSent && <Notice kind="success">{receiptText({ submittedAt, receiptCode })}</Notice>}
      <RegistrationFacts facts={item} />
    </Section>
  );
}
